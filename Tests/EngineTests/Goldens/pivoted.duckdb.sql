-- school | where no = "11" | pivot year of value | unpivot 2019, 2023 as year of value
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
  WHERE (lower("no") = '11')
), s2 AS (
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
    max(CASE WHEN "year" = 2021 THEN "value" END) AS "2021",
    max(CASE WHEN "year" = 2023 THEN "value" END) AS "2023"
  FROM s1
  GROUP BY "no", "group", "area"
), s3 AS (
  SELECT
    "#row" * 2 + 0 AS "#row",
    "no",
    "indicator",
    "indicator_en",
    "theme",
    "group",
    "area",
    "unit",
    "polarity",
    "threshold",
    "2021",
    2019 AS "year",
    "2019" AS "value" FROM s2
  UNION ALL
  SELECT
    "#row" * 2 + 1 AS "#row",
    "no",
    "indicator",
    "indicator_en",
    "theme",
    "group",
    "area",
    "unit",
    "polarity",
    "threshold",
    "2021",
    2023 AS "year",
    "2023" AS "value" FROM s2
)
SELECT
  "no",
  "indicator",
  "indicator_en",
  "theme",
  "group",
  "area",
  "unit",
  "2021",
  "year",
  "value"
FROM s3
ORDER BY "#row";
