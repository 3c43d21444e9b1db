# SPDX-License-Identifier: AGPL-3.0-or-later
# Reference values for strata with one unit, with two units, and missing values.
# usage: Rscript Scripts/reference/estimation.R Tests/Methods/EstimationTests/Fixtures
suppressMessages({ library(survey); library(jsonlite) })
out <- commandArgs(TRUE)[1]
d <- data.frame(
  stratum = c("a", "a", "b", "c", "c", "c", "d", "d"), N = c(9, 9, 5, 7, 7, 7, 2, 2),
  g = c("x", "y", "x", "x", "y", "y", "x", "x"),
  y = c(1.5, 4, 10, 3, 8.25, 2, 6, 7), x = c(2, 5, 9, 4, 7, 3, 5, 8), z = c(3, NA, 4, 8, 1, NA, 2, 6))
kinds <- list(stratum = "category", N = "integer", g = "category", y = "number", x = "number", z = "number")
line <- function(e, df) list(estimate = as.numeric(coef(e)), se = as.numeric(SE(e)), df = df)
for (option in c("remove", "average", "adjust")) {
  options(survey.lonely.psu = option)
  s <- svydesign(~1, strata = ~stratum, fpc = ~N, data = d)
  b <- svyby(~y, ~g, s, svymean)
  want <- list(
    mean = list(line(svymean(~y, s), degf(s))), ratio = list(line(svyratio(~y, ~x, s), degf(s))),
    missing = list(line(svymean(~z, s, na.rm = TRUE), degf(s))),
    domain = lapply(1:2, function(i) list(
      group = list(g = b$g[i]), estimate = b$y[i], se = as.numeric(SE(b))[i], df = degf(subset(s, g == b$g[i])))))
  asked <- list(
    list(id = "mean", statistic = "mean", variable = "y"),
    list(id = "ratio", statistic = "ratio", numerator = "y", denominator = "x"),
    list(id = "missing", statistic = "mean", variable = "z", na_rm = TRUE),
    list(id = "domain", statistic = "mean", variable = "y", by = list("g")))
  if (option != "adjust") { # 4.1-1 centres totals at 0, 4.5 at the general mean
    want$total <- list(line(svytotal(~y, s), degf(s)))
    asked <- c(asked, list(list(id = "total", statistic = "total", variable = "y")))
  }
  folder <- file.path(out, paste0("lonely-", option)); dir.create(folder, showWarnings = FALSE)
  write.csv(d, file.path(folder, "data.csv"), row.names = FALSE, quote = FALSE, na = "")
  spec <- list(
    id = basename(folder), data = list(file = "data.csv", columns = kinds),
    design = list(kind = "taylor", stages = list(list(strata = "stratum", fpc = "N")), lonely_psu = option),
    estimates = asked)
  got <- list(
    id = basename(folder), estimates = want,
    produced_by = list(R = as.character(getRversion()), survey = as.character(packageVersion("survey"))))
  write_json(spec, file.path(folder, "spec.json"), auto_unbox = TRUE, pretty = TRUE)
  write_json(got, file.path(folder, "expected.json"), auto_unbox = TRUE, pretty = TRUE, digits = NA)
}
