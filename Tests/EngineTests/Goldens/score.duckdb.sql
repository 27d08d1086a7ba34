-- scorecard | score by focus
-- reads "scorecard" ("id", "focus", "objective", "goal", "measure", "kind",
-- "scale", "unit", "polarity", "baseline", "target", "year", "actual",
-- "note", "recorded", "remark")
WITH s0 AS (
  SELECT
    row_number() OVER () AS "#row",
    "id",
    "focus",
    "objective",
    "goal",
    "measure",
    "kind",
    "scale",
    "unit",
    "polarity",
    CAST("baseline" AS DECIMAL(23, 6)) AS "baseline",
    CAST("target" AS DECIMAL(23, 6)) AS "target",
    CAST("year" AS DECIMAL(18, 0)) AS "year",
    CAST("actual" AS DECIMAL(24, 6)) AS "actual",
    "note",
    "recorded",
    "remark"
  FROM "scorecard"
), s1 AS (
  SELECT *, CASE WHEN "actual" IS NULL THEN 'no result yet' WHEN COALESCE("target", CASE WHEN lower("kind") = 'on/off' THEN 1 END) IS NULL OR COALESCE("polarity" NOT IN ('higher', 'lower'), TRUE) OR (lower("kind") = 'on/off' AND "actual" NOT IN (0, 1)) OR (lower("kind") = 'percent' AND "actual" NOT BETWEEN 0 AND 100) OR (lower("kind") LIKE 'count%' AND ("actual" < 0 OR "actual" <> round("actual"))) OR ("kind" = 'scale 1–4' AND "actual" NOT BETWEEN 1 AND 4) THEN 'not judged' WHEN ("polarity" = 'higher' AND "actual" >= COALESCE("target", CASE WHEN lower("kind") = 'on/off' THEN 1 END)) OR ("polarity" = 'lower' AND "actual" <= COALESCE("target", CASE WHEN lower("kind") = 'on/off' THEN 1 END)) THEN 'reached' WHEN NOT COALESCE(lower("kind") = 'on/off', FALSE) AND (("polarity" = 'higher' AND "actual" > "baseline") OR ("polarity" = 'lower' AND "actual" < "baseline")) THEN 'on the way' ELSE 'not reached' END AS "#score"
  FROM s0
), s2 AS (
  SELECT
    min("#row") AS "#row",
    "focus",
    count(*) FILTER (WHERE "#score" = 'reached') AS "reached",
    count(*) FILTER (WHERE "#score" = 'on the way') AS "on_the_way",
    count(*) FILTER (WHERE "#score" = 'not reached') AS "not_reached",
    count(*) FILTER (WHERE "#score" = 'no result yet') AS "no_result_yet",
    count(*) FILTER (WHERE "#score" = 'not judged') AS "not_judged",
    count(*) AS "total"
  FROM s1
  GROUP BY "focus"
)
SELECT
  "focus",
  "reached",
  "on_the_way",
  "not_reached",
  "no_result_yet",
  "not_judged",
  "total"
FROM s2
ORDER BY "#row";
