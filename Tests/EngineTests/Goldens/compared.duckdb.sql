-- school | compare year 2019 to last relative | where verdict = "worse"
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
  SELECT
    min("#row") AS "#row",
    "no",
    "group",
    "area",
    CASE WHEN min("indicator") = max("indicator") AND count("indicator") = count(*) THEN max("indicator") END AS "indicator",
    CASE WHEN min("indicator_en") = max("indicator_en") AND count("indicator_en") = count(*) THEN max("indicator_en") END AS "indicator_en",
    CASE WHEN min("theme") = max("theme") AND count("theme") = count(*) THEN max("theme") END AS "theme",
    CASE WHEN min("unit") = max("unit") AND count("unit") = count(*) THEN max("unit") END AS "unit",
    CASE WHEN min("polarity") = max("polarity") AND count("polarity") = count(*) THEN max("polarity") END AS "polarity",
    CASE WHEN min("threshold") = max("threshold") AND count("threshold") = count(*) THEN max("threshold") END AS "threshold",
    max(CASE WHEN "year" = 2019 THEN "value" END) AS "2019",
    max(CASE WHEN "year" = (SELECT max("year") FROM s0) THEN "value" END) AS "2023"
  FROM s0
  WHERE "year" IN (2019, (SELECT max("year") FROM s0))
  GROUP BY "no", "group", "area"
), s2 AS (
  SELECT *, "2023" - "2019" AS "difference", CAST("2023" - "2019" AS DOUBLE PRECISION) * 100 / NULLIF(abs("2019"), 0) AS "relative"
  FROM s1
), s3 AS (
  SELECT *, CASE WHEN "difference" IS NULL THEN 'no data' WHEN "threshold" IS NULL OR "threshold" < 0 OR "polarity" IS NULL OR "polarity" NOT IN ('higher', 'lower') THEN 'not judged' WHEN abs("difference") <= "threshold" THEN 'level' WHEN ("difference" > 0) = ("polarity" = 'higher') THEN 'better' ELSE 'worse' END AS "verdict"
  FROM s2
), s4 AS (
  SELECT *, CAST(NULL AS BOOLEAN) AS "within_rounding"
  FROM s3
), s5 AS (
  SELECT * FROM s4
  WHERE (lower("verdict") = 'worse')
)
SELECT
  "no",
  "indicator",
  "indicator_en",
  "theme",
  "group",
  "area",
  "unit",
  "2019",
  "2023",
  "difference",
  "relative",
  "verdict"
FROM s5
ORDER BY "#row";
