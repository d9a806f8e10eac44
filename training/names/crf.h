/* Linear-chain conditional random field over name tags, with sets of allowed tags where the annotation is partial. */
#ifndef CRF_H
#define CRF_H
#include "../network/encoder.h"

enum { TAGS = 11 };
/* Tag 0 is O; type t has B = 1 + 2t and I = 2 + 2t. Rows: from tag (row TAGS: start of sentence); column: to tag. */
static Param *transitions;

static int may_follow(int from, int to) {
  return to == 0 || to % 2 == 1 || from == to || from == to - 1;
}

static float log_add(const float *x, int n) {
  float top = x[0], sum = 0;
  for (int i = 1; i < n; i++) top = x[i] > top ? x[i] : top;
  if (top < -1e8f) return -1e9f;
  for (int i = 0; i < n; i++) sum += fast_exp(x[i] - top);
  return top + logf(sum);
}

/* Log of the summed scores of all paths through the allowed tags. Adds `sign` times the marginals to the gradients. */
static double crf_pass(const float *scores, int n, const uint32_t *allowed, float sign, float *dscores) {
  static float alpha[LONGEST][TAGS], beta[LONGEST][TAGS];
  float path[TAGS];
  const float *w = transitions->w;
  for (int i = 0; i < n; i++)
    for (int t = 0; t < TAGS; t++) {
      alpha[i][t] = -1e9f;
      if (allowed && !(allowed[i] >> t & 1)) continue;
      if (i == 0) {
        if (may_follow(0, t)) alpha[0][t] = scores[t] + w[TAGS * TAGS + t];
        continue;
      }
      for (int p = 0; p < TAGS; p++) path[p] = may_follow(p, t) ? alpha[i - 1][p] + w[p * TAGS + t] : -1e9f;
      alpha[i][t] = log_add(path, TAGS) + scores[i * TAGS + t];
    }
  float total = log_add(alpha[n - 1], TAGS);
  if (!dscores || total < -1e8f) return total;
  for (int i = n - 1; i >= 0; i--)
    for (int t = 0; t < TAGS; t++) {
      if (i == n - 1) beta[i][t] = 0;
      else {
        for (int q = 0; q < TAGS; q++)
          path[q] = may_follow(t, q) && (!allowed || (allowed[i + 1] >> q & 1))
                        ? beta[i + 1][q] + w[t * TAGS + q] + scores[(i + 1) * TAGS + q]
                        : -1e9f;
        beta[i][t] = log_add(path, TAGS);
      }
      if (alpha[i][t] < -1e8f || beta[i][t] < -1e8f) continue;
      float marginal = fast_exp(alpha[i][t] + beta[i][t] - total);
      dscores[i * TAGS + t] += sign * marginal;
      if (i == 0) {
        transitions->g[TAGS * TAGS + t] += sign * marginal;
        continue;
      }
      for (int p = 0; p < TAGS; p++)
        if (may_follow(p, t) && alpha[i - 1][p] > -1e8f)
          transitions->g[p * TAGS + t] +=
              sign * fast_exp(alpha[i - 1][p] + w[p * TAGS + t] + scores[i * TAGS + t] + beta[i][t] - total);
    }
  return total;
}

/* Minus the log-likelihood of the allowed paths. Gradients are multiplied by `scale`. */
static double crf_loss(const float *scores, int n, const uint32_t *allowed, float scale, float *dscores) {
  if (crf_pass(scores, n, allowed, 0, NULL) < -1e8) return 0;
  double all = crf_pass(scores, n, NULL, scale, dscores);
  return all - crf_pass(scores, n, allowed, -scale, dscores);
}

static void crf_best(const float *scores, int n, int *tags) {
  static float best[LONGEST][TAGS];
  static unsigned char from[LONGEST][TAGS];
  const float *w = transitions->w;
  for (int i = 0; i < n; i++)
    for (int t = 0; t < TAGS; t++) {
      best[i][t] = -1e9f;
      if (i == 0) {
        if (may_follow(0, t)) best[0][t] = scores[t] + w[TAGS * TAGS + t];
        continue;
      }
      for (int p = 0; p < TAGS; p++) {
        float score = may_follow(p, t) ? best[i - 1][p] + w[p * TAGS + t] + scores[i * TAGS + t] : -1e9f;
        if (score > best[i][t]) best[i][t] = score, from[i][t] = p;
      }
    }
  int tag = 0;
  for (int t = 1; t < TAGS; t++)
    if (best[n - 1][t] > best[n - 1][tag]) tag = t;
  for (int i = n - 1; i >= 0; tag = from[i][tag], i--) tags[i] = tag;
}
#endif
