-- goals | join indicators on no keep matched | append school | count by goal
-- reads "goals" ("goal", "subgoal", "ease", "impact", "no", "note",
-- "polarity", "threshold")
-- rows without an order of their own come as the database stores them
-- reads "indicators" ("no", "indicator", "indicator_en", "theme", "polarity",
-- "threshold", "unit", "source", "note")
-- reads "school" ("no", "indicator", "indicator_en", "theme", "group",
-- "area", "year", "value", "unit", "polarity", "threshold")
WITH s0 AS (
  SELECT
    row_number() OVER () AS "#row",
    "goal",
    "subgoal",
    "ease",
    "impact",
    "no",
    "note",
    "polarity",
    CAST("threshold" AS NUMERIC) AS "threshold"
  FROM "goals"
), s1 AS (
  SELECT
    row_number() OVER (ORDER BY a."#row", b."#row") AS "#row",
    a."goal",
    a."subgoal",
    a."ease",
    a."impact",
    a."no",
    a."note",
    a."polarity",
    a."threshold",
    b."indicator" AS "indicator",
    b."indicator_en" AS "indicator_en",
    b."theme" AS "theme",
    b."polarity" AS "polarity_indicators",
    CAST(b."threshold" AS NUMERIC) AS "threshold_indicators",
    b."unit" AS "unit",
    b."source" AS "source",
    b."note" AS "note_indicators"
  FROM s0 AS a
  JOIN (SELECT row_number() OVER () AS "#row", * FROM "indicators") AS b
  ON a."no" = b."no"
), s2 AS (
  SELECT
    "#row",
    "goal",
    "subgoal",
    "ease",
    "impact",
    "no",
    "note",
    "polarity",
    "threshold",
    "indicator",
    "indicator_en",
    "theme",
    "polarity_indicators",
    "threshold_indicators",
    "unit",
    "source",
    "note_indicators",
    NULL AS "group",
    NULL AS "area",
    NULL AS "year",
    NULL AS "value" FROM s1
  UNION ALL
  SELECT
    row_number() OVER () + (SELECT COALESCE(max("#row"), 0) FROM s1),
    NULL AS "goal",
    NULL AS "subgoal",
    NULL AS "ease",
    NULL AS "impact",
    "no",
    NULL AS "note",
    "polarity",
    "threshold",
    "indicator",
    "indicator_en",
    "theme",
    NULL AS "polarity_indicators",
    NULL AS "threshold_indicators",
    "unit",
    NULL AS "source",
    NULL AS "note_indicators",
    "group",
    "area",
    "year",
    "value" FROM "school"
), s3 AS (
  SELECT min("#row") AS "#row", "goal", count(*) AS "count"
  FROM s2
  GROUP BY "goal"
)
SELECT "goal", "count"
FROM s3
ORDER BY "#row";
