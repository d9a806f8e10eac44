/* The encoder's layers over a batch of sentences packed one after another: row i of every matrix is word i. */
#ifndef LAYERS_H
#define LAYERS_H
#include "tensor.h"

/* ---- layer normalisation ---- */
typedef struct { Param *gain, *bias; float *normal, *inverse; int width; } Norm;

static Norm new_norm(const char *gain, const char *bias, int width, int capacity) {
  Norm norm = {new_param(gain, 1, width, 0, 0), new_param(bias, 1, width, 0, 0), zeros((size_t)capacity * width), zeros(capacity), width};
  for (int i = 0; i < width; i++) norm.gain->w[i] = 1;
  return norm;
}
static void norm_forward(Norm *l, const float *x, int n, float *y) {
  int d = l->width;
  for (int i = 0; i < n; i++) {
    const float *row = x + (size_t)i * d;
    float *normal = l->normal + (size_t)i * d, mean = 0, var = 0;
    for (int j = 0; j < d; j++) mean += row[j];
    mean /= d;
    for (int j = 0; j < d; j++) var += (row[j] - mean) * (row[j] - mean);
    float inverse = l->inverse[i] = 1.0f / sqrtf(var / d + 1e-5f);
    for (int j = 0; j < d; j++) {
      normal[j] = (row[j] - mean) * inverse;
      y[(size_t)i * d + j] = normal[j] * l->gain->w[j] + l->bias->w[j];
    }
  }
}
/* dx may be dy. */
static void norm_back(Norm *l, const float *dy, int n, float *dx) {
  int d = l->width;
  float scaled[d];
  for (int i = 0; i < n; i++) {
    const float *out = dy + (size_t)i * d, *normal = l->normal + (size_t)i * d;
    float sum = 0, dot = 0;
    for (int j = 0; j < d; j++) {
      l->gain->g[j] += out[j] * normal[j];
      l->bias->g[j] += out[j];
      scaled[j] = out[j] * l->gain->w[j];
      sum += scaled[j];
      dot += scaled[j] * normal[j];
    }
    sum /= d;
    dot /= d;
    for (int j = 0; j < d; j++) dx[(size_t)i * d + j] = l->inverse[i] * (scaled[j] - sum - normal[j] * dot);
  }
}

/* ---- residual convolution of window 3, rectified ---- */
typedef struct { Param *w, *b; Norm norm; float *window, *z, *mask; int width; } Conv;

/* Rows of the left neighbour, the word, the right neighbour; nothing beyond the sentence. */
static void gather_window(const float *x, const int *starts, int sentences, int d, float *window) {
  for (int s = 0; s < sentences; s++)
    for (int i = starts[s]; i < starts[s + 1]; i++)
      for (int k = -1; k <= 1; k++) {
        float *out = window + ((size_t)i * 3 + k + 1) * d;
        if (i + k < starts[s] || i + k >= starts[s + 1]) memset(out, 0, d * sizeof(float));
        else memcpy(out, x + (size_t)(i + k) * d, d * sizeof(float));
      }
}
static void conv_forward(Conv *l, const float *x, const int *starts, int sentences, float drop, float *y) {
  int n = starts[sentences], d = l->width;
  gather_window(x, starts, sentences, d, l->window);
  linear(l->window, n, l->w, l->b, l->z);
  size_t size = (size_t)n * d;
  for (size_t i = 0; i < size; i++) l->z[i] = l->z[i] > 0 ? l->z[i] : 0;
  if (drop > 0) dropout(l->z, l->mask, size, drop);
  for (size_t i = 0; i < size; i++) y[i] = x[i] + l->z[i];
  norm_forward(&l->norm, y, n, y);
}
/* dy becomes the gradient of the input. */
static void conv_back(Conv *l, float *dy, const int *starts, int sentences, float drop) {
  int n = starts[sentences], d = l->width;
  size_t size = (size_t)n * d;
  norm_back(&l->norm, dy, n, dy);
  static float *dwindow;
  static size_t room;
  if (room < size * 3) free(dwindow), dwindow = zeros(room = size * 3);
  for (size_t i = 0; i < size; i++) l->z[i] = l->z[i] > 0 ? dy[i] * (drop > 0 ? l->mask[i] : 1) : 0;
  linear_back(l->window, n, l->w, l->b, l->z, dwindow);
  for (int s = 0; s < sentences; s++)
    for (int i = starts[s]; i < starts[s + 1]; i++)
      for (int k = -1; k <= 1; k++)
        if (i + k >= starts[s] && i + k < starts[s + 1])
          for (int j = 0; j < d; j++) dy[(size_t)(i + k) * d + j] += dwindow[((size_t)i * 3 + k + 1) * d + j];
}

/* ---- residual simple recurrent unit (Lei et al. 2018), half of the width in each direction ----
 * gates f = s(Wf x + vf c' + bf), o = s(Wo x + vo c' + bo); c = f c' + (1 - f) Wx; output o c, where c' is the last state. */
typedef struct { Param *w, *b, *v; Norm norm; float *u, *c, *du, *out, *mask; int width; } Recurrent;

static void sru_forward(Recurrent *l, const float *x, const int *starts, int sentences, float drop, float *y) {
  int n = starts[sentences], d = l->width, h = d / 2;
  linear(x, n, l->w, l->b, l->u);
  float nothing[h];
  memset(nothing, 0, sizeof nothing);
  for (int s = 0; s < sentences; s++)
    for (int dir = 0; dir < 2; dir++) {
      const float *vf = l->v->w + dir * 2 * h, *vo = vf + h, *last = nothing;
      for (int k = 0, len = starts[s + 1] - starts[s]; k < len; k++) {
        size_t i = dir ? starts[s + 1] - 1 - k : starts[s] + k;
        float *u = l->u + i * 3 * d + dir * 3 * h, *c = l->c + i * d + dir * h, *out = l->out + i * d + dir * h;
#pragma GCC ivdep
        for (int j = 0; j < h; j++) {
          float f = u[h + j] = sigmoid(u[h + j] + vf[j] * last[j]);
          float o = u[2 * h + j] = sigmoid(u[2 * h + j] + vo[j] * last[j]);
          c[j] = f * last[j] + (1 - f) * u[j];
          out[j] = o * c[j];
        }
        last = c;
      }
    }
  size_t size = (size_t)n * d;
  if (drop > 0) dropout(l->out, l->mask, size, drop);
  for (size_t i = 0; i < size; i++) y[i] = x[i] + l->out[i];
  norm_forward(&l->norm, y, n, y);
}
/* x is the input of the forward pass; dy becomes its gradient. */
static void sru_back(Recurrent *l, const float *x, float *dy, const int *starts, int sentences, float drop) {
  int n = starts[sentences], d = l->width, h = d / 2;
  size_t size = (size_t)n * d;
  norm_back(&l->norm, dy, n, dy);
  memcpy(l->out, dy, size * sizeof(float));
  if (drop > 0) scale_by(l->out, l->mask, size);
  float nothing[h], carry[h];
  memset(nothing, 0, sizeof nothing);
  for (int s = 0; s < sentences; s++)
    for (int dir = 0; dir < 2; dir++) {
      const float *vf = l->v->w + dir * 2 * h, *vo = vf + h;
      float *gf = l->v->g + dir * 2 * h, *go = gf + h;
      memset(carry, 0, sizeof carry);
      for (int k = starts[s + 1] - starts[s] - 1; k >= 0; k--) {
        size_t i = dir ? starts[s + 1] - 1 - k : starts[s] + k;
        const float *u = l->u + i * 3 * d + dir * 3 * h, *c = l->c + i * d + dir * h, *out = l->out + i * d + dir * h;
        const float *last = k == 0 ? nothing : dir ? c + d : c - d;
        float *du = l->du + i * 3 * d + dir * 3 * h;
#pragma GCC ivdep
        for (int j = 0; j < h; j++) {
          float f = u[h + j], o = u[2 * h + j];
          float d_o = out[j] * c[j] * o * (1 - o), dc = out[j] * o + carry[j];
          float d_f = dc * (last[j] - u[j]) * f * (1 - f);
          du[j] = dc * (1 - f);
          du[h + j] = d_f;
          du[2 * h + j] = d_o;
          gf[j] += d_f * last[j];
          go[j] += d_o * last[j];
          carry[j] = dc * f + d_f * vf[j] + d_o * vo[j];
        }
      }
    }
  linear_back(x, n, l->w, l->b, l->du, l->out);
  for (size_t i = 0; i < size; i++) dy[i] += l->out[i];
}
#endif
