-- school | summarize mean(value), range = max(value) - min(value), f = first(value) by group, area, year
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
    min("#row") AS "#row",
    "group",
    "area",
    "year",
    CASE WHEN min("unit") = max("unit") AND count("unit") = count(*) THEN max("unit") END AS "unit",
    avg("value") AS "mean(value)",
    max("value") AS "max(value)",
    min("value") AS "min(value)",
    (array_agg("value" ORDER BY "#row") FILTER (WHERE "value" IS NOT NULL))[1] AS "first(value)"
  FROM s0
  GROUP BY "group", "area", "year"
), s2 AS (
  SELECT
    "#row",
    "group",
    "area",
    "year",
    "unit",
    "mean(value)" AS "mean(value)",
    ("max(value)" - "min(value)") AS "range",
    "first(value)" AS "f"
  FROM s1
)
SELECT "group", "area", "year", "unit", "mean(value)", "range", "f"
FROM s2
ORDER BY "#row";
