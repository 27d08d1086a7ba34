-- school | where year = last | compare area "Koko maa"
-- reads "school" ("no", "indicator", "indicator_en", "theme", "group",
-- "area", "year", "value", "unit", "polarity", "threshold")
WITH s0 AS (
  SELECT
    row_number() OVER () AS "#row",
    "no",
    "indicator",
    "indicator_en",
    "theme",
    "group",
    "area",
    CAST("year" AS DECIMAL(18, 0)) AS "year",
    CAST("value" AS DECIMAL(23, 6)) AS "value",
    "unit",
    "polarity",
    CAST("threshold" AS DECIMAL(23, 6)) AS "threshold"
  FROM "school"
), s1 AS (
  SELECT * FROM s0
  WHERE ("year" = (SELECT max("year") FROM s0))
), s2 AS (
  SELECT
    a."#row",
    a."no",
    a."indicator",
    a."indicator_en",
    a."theme",
    a."group",
    a."area",
    a."year",
    a."unit",
    a."polarity",
    a."threshold",
    b."value" AS "reference",
    a."value" AS "value"
  FROM s1 AS a
  LEFT JOIN s1 AS b
  ON b."area" = 'Koko maa' AND a."no" IS NOT DISTINCT FROM b."no" AND a."group" IS NOT DISTINCT FROM b."group" AND a."year" IS NOT DISTINCT FROM b."year"
  WHERE a."area" <> 'Koko maa'
), s3 AS (
  SELECT *, "value" - "reference" AS "difference"
  FROM s2
), s4 AS (
  SELECT *, CASE WHEN "difference" IS NULL THEN 'no data' WHEN "threshold" IS NULL OR "threshold" < 0 OR "polarity" IS NULL OR "polarity" NOT IN ('higher', 'lower') THEN 'not judged' WHEN abs("difference") <= "threshold" THEN 'level' WHEN ("difference" > 0) = ("polarity" = 'higher') THEN 'better' ELSE 'worse' END AS "verdict"
  FROM s3
), s5 AS (
  SELECT *, CAST(NULL AS BOOLEAN) AS "within_rounding"
  FROM s4
)
SELECT
  "no",
  "indicator",
  "indicator_en",
  "theme",
  "group",
  "area",
  "year",
  "unit",
  "reference",
  "value",
  "difference",
  "verdict"
FROM s5
ORDER BY "#row";
