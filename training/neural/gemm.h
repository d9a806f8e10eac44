/* Single-precision matrix product for the trainer: packed panels and a register-blocked kernel written with the
 * vector extensions of the compiler, so it uses whatever width -march=native offers. */
#ifndef GEMM_H
#define GEMM_H
#include <stdlib.h>
#include <string.h>

enum { MR = 12, NR = 32, KC = 512, MC = 120 };
typedef float vec16 __attribute__((vector_size(64), aligned(4), may_alias));

static float *pack_a, *pack_b;
static size_t pack_b_size;

/* A panel of `rows` (at most `width`) rows by k, laid out k-major, short panels padded with zeros. */
static void pack_panel(float *out, const float *src, int width, int rows, int k, int row_step, int k_step) {
  if (rows == width && row_step == 1) {
    for (int p = 0; p < k; p++) memcpy(out + (size_t)p * width, src + (size_t)p * k_step, width * sizeof(float));
    return;
  }
  for (int i = 0; i < width; i++)
    for (int p = 0; p < k; p++)
      out[(size_t)p * width + i] = i < rows ? src[(size_t)i * row_step + (size_t)p * k_step] : 0.0f;
}

static void kernel(const float *a, const float *b, int k, float *c, int ldc, int rows, int cols, int keep) {
  vec16 acc[MR][2];
#pragma GCC unroll 12
  for (int i = 0; i < MR; i++) acc[i][0] = acc[i][1] = (vec16){0};
  for (int p = 0; p < k; p++, a += MR, b += NR) {
    vec16 b0 = *(const vec16 *)b, b1 = *(const vec16 *)(b + 16);
#pragma GCC unroll 12
    for (int i = 0; i < MR; i++) {
      acc[i][0] += a[i] * b0;
      acc[i][1] += a[i] * b1;
    }
  }
  if (rows == MR && cols == NR) {
#pragma GCC unroll 12
    for (int i = 0; i < MR; i++) {
      vec16 *out = (vec16 *)(c + (size_t)i * ldc);
      if (keep) acc[i][0] += out[0], acc[i][1] += out[1];
      out[0] = acc[i][0];
      out[1] = acc[i][1];
    }
    return;
  }
  float edge[MR][NR];
#pragma GCC unroll 12
  for (int i = 0; i < MR; i++) {
    *(vec16 *)edge[i] = acc[i][0];
    *(vec16 *)(edge[i] + 16) = acc[i][1];
  }
  for (int i = 0; i < rows; i++)
    for (int j = 0; j < cols; j++) c[(size_t)i * ldc + j] = edge[i][j] + (keep ? c[(size_t)i * ldc + j] : 0.0f);
}

/* C[m,n] (+)= sum_k A[m,k] B[k,n]; an operand is given by its row step and column step, so either may be transposed. */
static void gemm(int m, int n, int k, const float *a, int a_row, int a_col, const float *b, int b_row, int b_col,
                 float *c, int ldc, int keep) {
  int panels = (n + NR - 1) / NR;
  size_t need = (size_t)panels * NR * KC;
  if (need > pack_b_size) {
    free(pack_b);
    pack_b = aligned_alloc(64, need * sizeof(float));
    pack_b_size = need;
  }
  if (!pack_a) pack_a = aligned_alloc(64, (size_t)MC * KC * sizeof(float));
  for (int p = 0; p < k; p += KC) {
    int kc = k - p < KC ? k - p : KC;
    for (int j = 0; j < panels; j++) {
      int cols = n - j * NR < NR ? n - j * NR : NR;
      pack_panel(pack_b + (size_t)j * NR * kc, b + (size_t)p * b_row + (size_t)j * NR * b_col, NR, cols, kc, b_col, b_row);
    }
    for (int i0 = 0; i0 < m; i0 += MC) {
      int mc = m - i0 < MC ? m - i0 : MC;
      for (int i = 0; i < mc; i += MR)
        pack_panel(pack_a + (size_t)i * kc, a + (size_t)(i0 + i) * a_row + (size_t)p * a_col, MR, mc - i < MR ? mc - i : MR,
                   kc, a_row, a_col);
      for (int j = 0; j < panels; j++)
        for (int i = 0; i < mc; i += MR)
          kernel(pack_a + (size_t)i * kc, pack_b + (size_t)j * NR * kc, kc, c + (size_t)(i0 + i) * ldc + j * NR, ldc,
                 mc - i < MR ? mc - i : MR, n - j * NR < NR ? n - j * NR : NR, keep || p > 0);
    }
  }
}
#endif
