-- school | where group = "8.-9. LK" and indicator ~ "YKSINÄI" and year = previous | take last 3
-- reads "school" ("no", "indicator", "indicator_en", "theme", "group",
-- "area", "year", "value", "unit", "polarity", "threshold")
-- rows without an order of their own come as the database stores them
WITH s0 AS (
  SELECT
    row_number() OVER () AS "#row",
    "no",
    "indicator",
    "indicator_en",
    "theme",
    "group",
    "area",
    CAST("year" AS NUMERIC) AS "year",
    CAST("value" AS NUMERIC) AS "value",
    "unit",
    "polarity",
    CAST("threshold" AS NUMERIC) AS "threshold"
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
