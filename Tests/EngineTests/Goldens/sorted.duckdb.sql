-- school | sort indicator, area desc, year | distinct group, area
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
    row_number() OVER (ORDER BY "indicator" COLLATE fi NULLS LAST, "area" COLLATE fi DESC NULLS LAST, "year" NULLS LAST, "#row") AS "#row",
    "no",
    "indicator",
    "indicator_en",
    "theme",
    "group",
    "area",
    "year",
    "value",
    "unit",
    "polarity",
    "threshold"
  FROM s0
), s2 AS (
  SELECT min("#row") AS "#row", "group", "area"
  FROM s1
  GROUP BY "group", "area"
)
SELECT "group", "area"
FROM s2
ORDER BY "#row";
