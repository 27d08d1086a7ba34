-- school | compare area "Koko maa" to "Kymenlaakso" over year previous to last
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
  WHERE "year" = (SELECT max("year") FROM s0)
), s2 AS (
  SELECT
    min("#row") AS "#row",
    "no",
    "group",
    CASE WHEN min("indicator") = max("indicator") AND count("indicator") = count(*) THEN max("indicator") END AS "indicator",
    CASE WHEN min("indicator_en") = max("indicator_en") AND count("indicator_en") = count(*) THEN max("indicator_en") END AS "indicator_en",
    CASE WHEN min("theme") = max("theme") AND count("theme") = count(*) THEN max("theme") END AS "theme",
    CASE WHEN min("unit") = max("unit") AND count("unit") = count(*) THEN max("unit") END AS "unit",
    CASE WHEN min("polarity") = max("polarity") AND count("polarity") = count(*) THEN max("polarity") END AS "polarity",
    CASE WHEN min("threshold") = max("threshold") AND count("threshold") = count(*) THEN max("threshold") END AS "threshold",
    max(CASE WHEN "area" = 'Koko maa' THEN "value" END) AS "Koko maa",
    max(CASE WHEN "area" = 'Kymenlaakso' THEN "value" END) AS "Kymenlaakso"
  FROM s1
  WHERE "area" IN ('Koko maa', 'Kymenlaakso')
  GROUP BY "no", "group"
), s3 AS (
  SELECT *, "Kymenlaakso" - "Koko maa" AS "difference"
  FROM s2
), s4 AS (
  SELECT *, CASE WHEN "difference" IS NULL THEN 'no data' WHEN "threshold" IS NULL OR "threshold" < 0 OR "polarity" IS NULL OR "polarity" NOT IN ('higher', 'lower') THEN 'not judged' WHEN abs("difference") <= "threshold" THEN 'level' WHEN ("difference" > 0) = ("polarity" = 'higher') THEN 'better' ELSE 'worse' END AS "verdict"
  FROM s3
), s5 AS (
  SELECT a.*, b."value" AS "Kymenlaakso 2021"
  FROM s4 AS a
  LEFT JOIN s0 AS b
  ON b."year" = (SELECT max("year") FROM s0 WHERE "year" < (SELECT max("year") FROM s0)) AND b."area" = 'Kymenlaakso' AND a."no" IS NOT DISTINCT FROM b."no" AND a."group" IS NOT DISTINCT FROM b."group"
), s6 AS (
  SELECT *, "Kymenlaakso" - "Kymenlaakso 2021" AS "change"
  FROM s5
), s7 AS (
  SELECT *, CASE WHEN "change" IS NULL THEN 'no data' WHEN "threshold" IS NULL OR "threshold" < 0 OR "polarity" IS NULL OR "polarity" NOT IN ('higher', 'lower') THEN 'not judged' WHEN abs("change") <= "threshold" THEN 'level' WHEN ("change" > 0) = ("polarity" = 'higher') THEN 'better' ELSE 'worse' END AS "verdict_over_time"
  FROM s6
), s8 AS (
  SELECT *, CAST(NULL AS BOOLEAN) AS "within_rounding", CAST(NULL AS BOOLEAN) AS "within_rounding_over_time"
  FROM s7
)
SELECT
  "no",
  "indicator",
  "indicator_en",
  "theme",
  "group",
  "unit",
  "Koko maa",
  "Kymenlaakso",
  "difference",
  "verdict",
  "Kymenlaakso 2021",
  "change",
  "verdict_over_time"
FROM s8
ORDER BY "#row";
