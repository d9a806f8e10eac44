/* Parameters, random numbers and element-wise functions shared by the layers. */
#ifndef TENSOR_H
#define TENSOR_H
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include "gemm.h"

/* ---- random numbers: xorshift, so that a seed gives the same run everywhere ---- */
static uint64_t rng_state = 88172645463325252ull;
static inline uint64_t next_random(void) {
  rng_state ^= rng_state << 13;
  rng_state ^= rng_state >> 7;
  return rng_state ^= rng_state << 17;
}
static inline float uniform(void) { return (float)(next_random() >> 40) * (1.0f / 16777216.0f); }

/* ---- parameters ---- */
enum { MAX_PARAMS = 96 };
/* A matrix of weights with its gradient and optimiser state; `table` marks look-up rows, updated only when touched. */
typedef struct {
  const char *name;
  int rows, cols, table;
  float *w, *g, *m, *v, *average;
  unsigned char *touched;
} Param;
static Param params[MAX_PARAMS];
static int param_count;

static float *zeros(size_t size) {
  float *out = aligned_alloc(64, (size * sizeof(float) + 63) / 64 * 64);
  memset(out, 0, size * sizeof(float));
  return out;
}

static Param *new_param(const char *name, int rows, int cols, float scale, int table) {
  Param *p = &params[param_count++];
  size_t size = (size_t)rows * cols;
  *p = (Param){name, rows, cols, table, zeros(size), zeros(size), zeros(size), zeros(size), zeros(size), calloc(rows, 1)};
  for (size_t i = 0; i < size; i++) p->w[i] = (uniform() * 2 - 1) * scale;
  return p;
}

/* Uniform initialisation with the variance of Glorot and Bengio (2010). */
static Param *new_matrix(const char *name, int rows, int cols) {
  return new_param(name, rows, cols, sqrtf(6.0f / (rows + cols)), 0);
}

/* ---- element-wise ---- */
static inline float fast_exp(float x) {
  x = x < -87.0f ? -87.0f : x > 87.0f ? 87.0f : x;
  float scaled = x * 1.44269504f;
  float whole = floorf(scaled + 0.5f);
  float f = (scaled - whole) * 0.69314718f;
  float poly = 1.0f + f * (1.0f + f * (0.5f + f * (0.16666667f + f * (0.041666667f + f * (0.0083333333f + f * 0.0013888889f)))));
  union { int32_t i; float f; } power = {((int32_t)whole + 127) << 23};
  return poly * power.f;
}
static inline float sigmoid(float x) { return 1.0f / (1.0f + fast_exp(-x)); }

/* Multiplies x by a fresh dropout mask, kept for the way back; the rate counts in steps of 1/256. */
static void dropout(float *x, float *mask, size_t size, float rate) {
  unsigned limit = rate * 256 + 0.5f;
  float keep = 256.0f / (256 - limit);
  for (size_t i = 0; i < size; i += 8) {
    uint64_t r = next_random();
    int count = size - i < 8 ? size - i : 8;
    for (int j = 0; j < count; j++) mask[i + j] = (r >> 8 * j & 255) < limit ? 0.0f : keep;
  }
  for (size_t i = 0; i < size; i++) x[i] *= mask[i];
}
static void scale_by(float *x, const float *mask, size_t size) {
  for (size_t i = 0; i < size; i++) x[i] *= mask[i];
}

/* y[n,out] = x[n,in] W + b */
static void linear(const float *x, int n, const Param *w, const Param *b, float *y) {
  gemm(n, w->cols, w->rows, x, w->rows, 1, w->w, w->cols, 1, y, w->cols, 0);
  for (int i = 0; i < n; i++)
    for (int j = 0; j < w->cols; j++) y[(size_t)i * w->cols + j] += b->w[j];
}
/* Gradients of `linear`; dx may be NULL, and is overwritten. */
static void linear_back(const float *x, int n, Param *w, Param *b, const float *dy, float *dx) {
  gemm(w->rows, w->cols, n, x, 1, w->rows, dy, w->cols, 1, w->g, w->cols, 1);
  for (int i = 0; i < n; i++)
    for (int j = 0; j < w->cols; j++) b->g[j] += dy[(size_t)i * w->cols + j];
  if (dx) gemm(n, w->rows, w->cols, dy, w->cols, 1, w->w, 1, w->cols, dx, w->rows, 0);
}

/* Replaces scores by their softmax; returns log of the normaliser. */
static float softmax(float *x, int n) {
  float top = x[0], sum = 0;
  for (int i = 1; i < n; i++) top = x[i] > top ? x[i] : top;
  for (int i = 0; i < n; i++) sum += x[i] = fast_exp(x[i] - top);
  for (int i = 0; i < n; i++) x[i] /= sum;
  return top + logf(sum);
}
#endif
