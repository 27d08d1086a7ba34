-- school | select no, half = value / 3, t = text(year) | add big = if(half > 10, 1, 0)
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
  SELECT
    "#row",
    "no" AS "no",
    (CAST("value" AS DOUBLE PRECISION) / NULLIF(3, 0)) AS "half",
    regexp_replace(CAST("year" AS VARCHAR), '[.]0+$', '') AS "t",
    "area" AS "area",
    "polarity" AS "polarity",
    "threshold" AS "threshold"
  FROM s0
), s2 AS (
  SELECT *, CASE WHEN ("half" - 10 > 5e-15 * 10) THEN 1 WHEN NOT ("half" - 10 > 5e-15 * 10) THEN 0 END AS "big"
  FROM s1
)
SELECT "no", "half", "t", "big"
FROM s2
ORDER BY "#row";
