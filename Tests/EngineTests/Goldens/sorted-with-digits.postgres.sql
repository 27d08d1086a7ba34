-- school | select group, year | sort group desc, year | take 3
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
  SELECT "#row", "group" AS "group", "year" AS "year", "area" AS "area"
  FROM s0
), s2 AS (
  SELECT
    row_number() OVER (ORDER BY CASE "group" WHEN '4.–5. lk' THEN 0 WHEN '8.–9. lk' THEN 1 WHEN 'ammattikoulu' THEN 2 WHEN 'lukio' THEN 3 ELSE CASE WHEN "group" IS NOT NULL THEN 4 END END DESC NULLS LAST, "group" COLLATE "fi-x-icu" DESC NULLS LAST, "year" NULLS LAST, "#row") AS "#row",
    "group",
    "year",
    "area"
  FROM s1
), s3 AS (
  SELECT * FROM s2
  ORDER BY "#row" LIMIT 3
)
SELECT "group", "year"
FROM s3
ORDER BY "#row";
