-- school | where group = "8.-9. LK" and indicator ~ "YKSINÄI" and year = previous | take last 3
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
  WHERE (((lower(translate("group", chr(8211), '-')) = '8.-9. lk') AND (strpos(lower("indicator"), 'yksinäi') > 0)) AND ("year" = (SELECT max("year") FROM s0 WHERE "year" < (SELECT max("year") FROM s0))))
), s2 AS (
  SELECT * FROM s1
  ORDER BY "#row" DESC LIMIT 3
)
SELECT
  "no",
  "indicator",
  "indicator_en",
  "theme",
  "group",
  "area",
  "year",
  "value",
  "unit"
FROM s2
ORDER BY "#row";
