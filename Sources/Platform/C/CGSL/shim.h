// SPDX-License-Identifier: AGPL-3.0-or-later
#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_sf_gamma.h>
