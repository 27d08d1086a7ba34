-- registers | trend over year
-- reads "registers" ("no", "indicator", "indicator_en", "theme", "group",
-- "area", "year", "value", "unit", "date_note", "polarity", "threshold")
-- the course of the figures is left out
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
    "date_note",
    "polarity",
    CAST("threshold" AS DECIMAL(23, 6)) AS "threshold"
  FROM "registers"
), s1 AS (
  SELECT "#row" AS "#of", "value" - lag("value") OVER (PARTITION BY "no", "group", "area" ORDER BY "year") AS "#step"
  FROM s0
  WHERE "value" IS NOT NULL AND "year" IS NOT NULL
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
    (array_agg("year" ORDER BY "year") FILTER (WHERE "value" IS NOT NULL))[1] AS "from",
    (array_agg("year" ORDER BY "year" DESC) FILTER (WHERE "value" IS NOT NULL))[1] AS "to",
    count("value") AS "points",
    (array_agg("value" ORDER BY "year") FILTER (WHERE "value" IS NOT NULL))[1] AS "first",
    CASE WHEN count("value") > 1 THEN (array_agg("value" ORDER BY "year" DESC) FILTER (WHERE "value" IS NOT NULL))[1] END AS "last",
    CASE WHEN count("value") < 3 THEN NULL WHEN min("#step") > 0 THEN 'rising' WHEN max("#step") < 0 THEN 'falling' WHEN min("#step") = 0 AND max("#step") = 0 THEN 'level' ELSE 'mixed' END AS "direction"
  FROM s0 LEFT JOIN s1 ON "#row" = "#of"
  WHERE "year" IS NOT NULL
  GROUP BY "no", "group", "area"
), s3 AS (
  SELECT *, "last" - "first" AS "difference"
  FROM s2
), s4 AS (
  SELECT *, CASE WHEN "difference" IS NULL THEN 'no data' WHEN "threshold" IS NULL OR "threshold" < 0 OR "polarity" IS NULL OR "polarity" NOT IN ('higher', 'lower') THEN 'not judged' WHEN abs("difference") <= "threshold" THEN 'level' WHEN ("difference" > 0) = ("polarity" = 'higher') THEN 'better' ELSE 'worse' END AS "verdict"
  FROM s3
), s5 AS (
  SELECT *, CAST(NULL AS VARCHAR) AS "course", CAST(NULL AS BOOLEAN) AS "within_rounding"
  FROM s4
)
SELECT
  "no",
  "indicator",
  "indicator_en",
  "theme",
  "group",
  "area",
  "unit",
  "from",
  "to",
  "points",
  "first",
  "last",
  "difference",
  "direction",
  "verdict"
FROM s5
ORDER BY "#row";
