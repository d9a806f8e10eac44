/* Single-precision matrix product for the trainer: packed panels and a register-blocked kernel written with the
 * vector extensions of the compiler, so it uses whatever width -march=native offers. Where the machine multiplies pairs of
 * bfloat16 (AVX-512 BF16), operands are rounded to those and sums stay single: twice as fast. */
#ifndef GEMM_H
#define GEMM_H
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { MR = 12, NR = 32, KC = 512, MC = 120 };
typedef float vec16 __attribute__((vector_size(64), aligned(4), may_alias));

#ifdef __AVX512BF16__
#include <immintrin.h>
/* What a panel holds of each row at each step: two neighbouring values, the first in the low half. */
typedef uint32_t Cell;
typedef uint32_t cell16 __attribute__((vector_size(64), aligned(4), may_alias));
enum { STEP = 2 };
static inline uint32_t rounded(float x) {
  uint32_t bits;
  memcpy(&bits, &x, 4);
  return bits + 0x7fff + (bits >> 16 & 1);
}
static inline Cell cell_of(float first, float second) { return rounded(first) >> 16 | (rounded(second) & 0xffff0000u); }
/* The 16 cells of 32 values in a row. */
static inline void cells_of(const float *x, Cell *out) {
  _mm512_storeu_si512(out, (__m512i)_mm512_cvtne2ps_pbh(_mm512_loadu_ps(x + 16), _mm512_loadu_ps(x)));
}
static inline vec16 multiply_add(vec16 sum, Cell a, cell16 b) {
  return (vec16)_mm512_dpbf16_ps((__m512)sum, (__m512bh)_mm512_set1_epi32(a), (__m512bh)b);
}
#else
typedef float Cell;
typedef vec16 cell16;
enum { STEP = 1 };
static inline Cell cell_of(float first, float second) { return (void)second, first; }
static inline void cells_of(const float *x, Cell *out) { memcpy(out, x, 16 * sizeof(float)); }
static inline vec16 multiply_add(vec16 sum, Cell a, cell16 b) { return sum + a * b; }
#endif

static Cell *pack_a, *pack_b;
static size_t pack_b_size;

/* A panel of `rows` (at most `width`) rows by k, laid out k-major, short panels padded with zeros. */
static void pack_panel(Cell *out, const float *src, int width, int rows, int k, int row_step, int k_step) {
  int p = 0;
  if (k_step == 1)
    for (; p + 16 * STEP <= k; p += 16 * STEP, out += 16 * width) {
      Cell cells[NR][16];
      for (int i = 0; i < rows; i++) cells_of(src + (size_t)i * row_step + p, cells[i]);
      memset(cells + rows, 0, (width - rows) * sizeof cells[0]);
      for (int q = 0; q < 16; q++)
        for (int i = 0; i < width; i++) out[q * width + i] = cells[i][q];
    }
  for (; p < k; p += STEP, out += width) {
    const float *first = src + (size_t)p * k_step, *second = first + (STEP == 2 && p + 1 < k ? k_step : 0);
    float keep = p + STEP <= k ? 1 : 0;
    if (rows == width && row_step == 1)
      for (int i = 0; i < width; i++) out[i] = cell_of(first[i], second[i] * keep);
    else
      for (int i = 0; i < width; i++)
        out[i] = i < rows ? cell_of(first[(size_t)i * row_step], second[(size_t)i * row_step] * keep) : 0;
  }
}

static void kernel(const Cell *a, const Cell *b, int steps, float *c, int ldc, int rows, int cols, int keep) {
  vec16 acc[MR][2];
#pragma GCC unroll 12
  for (int i = 0; i < MR; i++) acc[i][0] = acc[i][1] = (vec16){0};
  for (int p = 0; p < steps; p++, a += MR, b += NR) {
    cell16 b0 = *(const cell16 *)b, b1 = *(const cell16 *)(b + 16);
#pragma GCC unroll 12
    for (int i = 0; i < MR; i++) {
      acc[i][0] = multiply_add(acc[i][0], a[i], b0);
      acc[i][1] = multiply_add(acc[i][1], a[i], b1);
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
    pack_b = aligned_alloc(64, need * sizeof(Cell));
    pack_b_size = need;
  }
  if (!pack_a) pack_a = aligned_alloc(64, (size_t)MC * KC * sizeof(Cell));
  for (int p = 0; p < k; p += KC) {
    int kc = k - p < KC ? k - p : KC, steps = (kc + STEP - 1) / STEP;
    for (int j = 0; j < panels; j++) {
      int cols = n - j * NR < NR ? n - j * NR : NR;
      pack_panel(pack_b + (size_t)j * NR * steps, b + (size_t)p * b_row + (size_t)j * NR * b_col, NR, cols, kc, b_col, b_row);
    }
    for (int i0 = 0; i0 < m; i0 += MC) {
      int mc = m - i0 < MC ? m - i0 : MC;
      for (int i = 0; i < mc; i += MR)
        pack_panel(pack_a + (size_t)i * steps, a + (size_t)(i0 + i) * a_row + (size_t)p * a_col, MR, mc - i < MR ? mc - i : MR,
                   kc, a_row, a_col);
      for (int j = 0; j < panels; j++)
        for (int i = 0; i < mc; i += MR)
          kernel(pack_a + (size_t)i * steps, pack_b + (size_t)j * NR * steps, steps, c + (size_t)(i0 + i) * ldc + j * NR, ldc,
                 mc - i < MR ? mc - i : MR, n - j * NR < NR ? n - j * NR : NR, keep || p > 0);
    }
  }
}
#endif
