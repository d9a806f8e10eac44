/*
 * Kernels of the networks for WebAssembly SIMD. Matrix products run on 16-bit integers with exact 32-bit sums and
 * the rest on single floats without fused operations, so every engine gives the same bits.
 * Build: node training/neural/build-kernel.ts (clang with the wasm32 target), which writes models/neural.wasm.
 */
#include <stdint.h>
#include <wasm_simd128.h>

#define EXPORT(name) __attribute__((export_name(#name)))
#define RESTRICT __restrict__

/* Integer activations stay within ±LIMIT, so that 1024 products with 8-bit weights cannot overflow 32 bits. */
enum { LIMIT = 16384 };

static inline v128_t quantised(v128_t low, v128_t high) {
  v128_t narrow = wasm_i16x8_narrow_i32x4(wasm_i32x4_trunc_sat_f32x4(wasm_f32x4_nearest(low)),
                                          wasm_i32x4_trunc_sat_f32x4(wasm_f32x4_nearest(high)));
  return wasm_i16x8_max(wasm_i16x8_min(narrow, wasm_i16x8_splat(LIMIT)), wasm_i16x8_splat(-LIMIT));
}

static inline v128_t exp4(v128_t x) {
  x = wasm_f32x4_min(wasm_f32x4_max(x, wasm_f32x4_splat(-87.0f)), wasm_f32x4_splat(87.0f));
  v128_t scaled = wasm_f32x4_mul(x, wasm_f32x4_splat(1.44269504f));
  v128_t whole = wasm_f32x4_nearest(scaled);
  v128_t f = wasm_f32x4_mul(wasm_f32x4_sub(scaled, whole), wasm_f32x4_splat(0.69314718f));
  v128_t poly = wasm_f32x4_splat(0.0083333333f);
  poly = wasm_f32x4_add(wasm_f32x4_mul(poly, f), wasm_f32x4_splat(0.041666667f));
  poly = wasm_f32x4_add(wasm_f32x4_mul(poly, f), wasm_f32x4_splat(0.16666667f));
  poly = wasm_f32x4_add(wasm_f32x4_mul(poly, f), wasm_f32x4_splat(0.5f));
  poly = wasm_f32x4_add(wasm_f32x4_mul(poly, f), wasm_f32x4_splat(1.0f));
  poly = wasm_f32x4_add(wasm_f32x4_mul(poly, f), wasm_f32x4_splat(1.0f));
  v128_t power = wasm_i32x4_shl(wasm_i32x4_add(wasm_i32x4_trunc_sat_f32x4(whole), wasm_i32x4_splat(127)), 23);
  return wasm_f32x4_mul(poly, power);
}
static inline v128_t sigmoid4(v128_t x) {
  v128_t one = wasm_f32x4_splat(1.0f);
  return wasm_f32x4_div(one, wasm_f32x4_add(one, exp4(wasm_f32x4_neg(x))));
}
static inline float sum4(v128_t x) {
  return (wasm_f32x4_extract_lane(x, 0) + wasm_f32x4_extract_lane(x, 1)) +
         (wasm_f32x4_extract_lane(x, 2) + wasm_f32x4_extract_lane(x, 3));
}

/* One feature of n words: row ids[i * stride] of a byte table, times the scale of the row, into columns of the integer input. */
EXPORT(embed)
void embed(const int32_t *ids, int stride, int n, const int8_t *table, const float *scales, int width, int16_t *out, int out_width) {
  for (int i = 0; i < n; i++, out += out_width) {
    int id = ids[i * stride];
    const int8_t *row = table + (intptr_t)id * width;
    v128_t scale = wasm_f32x4_splat(scales[id]);
    for (int j = 0; j < width; j += 4) {
      v128_t value = wasm_i32x4_extend_low_i16x8(wasm_i16x8_extend_low_i8x16(wasm_v128_load32_zero(row + j)));
      v128_t product = wasm_f32x4_mul(wasm_f32x4_convert_i32x4(value), scale);
      wasm_v128_store64_lane(out + j, quantised(product, product), 0);
    }
  }
}

/*
 * out[n][columns] = x[n][depth] W scale + bias. Weights lie in blocks of 16 columns, in each block pairs of rows:
 * [columns / 16][depth / 2][16][2]. `x_step` and `out_step` are the distances between rows. `columns` is a multiple of 16.
 */
static inline void dense_rows(const int16_t *x, int x_step, int rows, int depth, const int16_t *w, const float *scale,
                              const float *bias, float *out, int out_step) {
  v128_t a0 = wasm_i32x4_splat(0), a1 = a0, a2 = a0, a3 = a0, b0 = a0, b1 = a0, b2 = a0, b3 = a0;
  const int16_t *y = x + (rows > 1 ? x_step : 0);
  for (int k = 0; k < depth; k += 2, w += 32) {
    v128_t xa = wasm_v128_load32_splat(x + k), xb = wasm_v128_load32_splat(y + k);
    v128_t w0 = wasm_v128_load(w), w1 = wasm_v128_load(w + 8), w2 = wasm_v128_load(w + 16), w3 = wasm_v128_load(w + 24);
    a0 = wasm_i32x4_add(a0, wasm_i32x4_dot_i16x8(xa, w0));
    a1 = wasm_i32x4_add(a1, wasm_i32x4_dot_i16x8(xa, w1));
    a2 = wasm_i32x4_add(a2, wasm_i32x4_dot_i16x8(xa, w2));
    a3 = wasm_i32x4_add(a3, wasm_i32x4_dot_i16x8(xa, w3));
    b0 = wasm_i32x4_add(b0, wasm_i32x4_dot_i16x8(xb, w0));
    b1 = wasm_i32x4_add(b1, wasm_i32x4_dot_i16x8(xb, w1));
    b2 = wasm_i32x4_add(b2, wasm_i32x4_dot_i16x8(xb, w2));
    b3 = wasm_i32x4_add(b3, wasm_i32x4_dot_i16x8(xb, w3));
  }
#define STORE(to, at, sum)                                                                                          \
  wasm_v128_store((to) + (at), wasm_f32x4_add(wasm_f32x4_mul(wasm_f32x4_convert_i32x4(sum), wasm_v128_load(scale + (at))), \
                                              wasm_v128_load(bias + (at))))
  STORE(out, 0, a0); STORE(out, 4, a1); STORE(out, 8, a2); STORE(out, 12, a3);
  if (rows > 1) {
    out += out_step;
    STORE(out, 0, b0); STORE(out, 4, b1); STORE(out, 8, b2); STORE(out, 12, b3);
  }
}
EXPORT(dense)
void dense(const int16_t *x, int x_step, int n, int depth, const int16_t *w, const float *scale, const float *bias, int columns,
           float *out, int out_step) {
  for (int c = 0; c < columns; c += 16, w += 16 * depth)
    for (int i = 0; i < n; i += 2)
      dense_rows(x + (intptr_t)i * x_step, x_step, n - i, depth, w, scale + c, bias + c, out + (intptr_t)i * out_step + c, out_step);
}

/* x += the positive part of z. */
EXPORT(add_rectified)
void add_rectified(float *x, const float *z, int size) {
  v128_t zero = wasm_f32x4_splat(0.0f);
  for (int i = 0; i < size; i += 4)
    wasm_v128_store(x + i, wasm_f32x4_add(wasm_v128_load(x + i), wasm_f32x4_max(wasm_v128_load(z + i), zero)));
}

/* Leaky rectifier in place, slope 0.1 below zero. */
EXPORT(leak)
void leak(float *x, int size) {
  v128_t slope = wasm_f32x4_splat(0.1f);
  for (int i = 0; i < size; i += 4) {
    v128_t value = wasm_v128_load(x + i);
    wasm_v128_store(x + i, wasm_f32x4_max(value, wasm_f32x4_mul(value, slope)));
  }
}

/* Integer copy of columns: out[n][width] = x[n][…] times scale. */
EXPORT(quantise)
void quantise(const float *x, int x_step, int n, int width, float scale, int16_t *out) {
  v128_t by = wasm_f32x4_splat(scale);
  for (int i = 0; i < n; i++, x += x_step, out += width)
    for (int j = 0; j < width; j += 8)
      wasm_v128_store(out + j, quantised(wasm_f32x4_mul(wasm_v128_load(x + j), by), wasm_f32x4_mul(wasm_v128_load(x + j + 4), by)));
}

/* Layer normalisation in place, with an integer copy times `scale`. */
EXPORT(normalise)
void normalise(float *x, int n, int width, const float *gain, const float *bias, float scale, int16_t *out) {
  for (int i = 0; i < n; i++, x += width, out += width) {
    v128_t sum = wasm_f32x4_splat(0.0f), squares = sum;
    for (int j = 0; j < width; j += 4) sum = wasm_f32x4_add(sum, wasm_v128_load(x + j));
    v128_t mean = wasm_f32x4_splat(sum4(sum) / width);
    for (int j = 0; j < width; j += 4) {
      v128_t off = wasm_f32x4_sub(wasm_v128_load(x + j), mean);
      squares = wasm_f32x4_add(squares, wasm_f32x4_mul(off, off));
    }
    v128_t inverse = wasm_f32x4_splat(1.0f / __builtin_sqrtf(sum4(squares) / width + 1e-5f));
    v128_t by = wasm_f32x4_splat(scale);
    for (int j = 0; j < width; j += 8) {
      v128_t y[2];
      for (int half = 0; half < 2; half++) {
        int at = j + 4 * half;
        v128_t normal = wasm_f32x4_mul(wasm_f32x4_sub(wasm_v128_load(x + at), mean), inverse);
        y[half] = wasm_f32x4_add(wasm_f32x4_mul(normal, wasm_v128_load(gain + at)), wasm_v128_load(bias + at));
        wasm_v128_store(x + at, y[half]);
        y[half] = wasm_f32x4_mul(y[half], by);
      }
      wasm_v128_store(out + j, quantised(y[0], y[1]));
    }
  }
}

/* Simple recurrent unit over one sentence: gates from u[n][6 half], peepholes v[4 half]; its output is added to x[n][2 half]. */
EXPORT(recur)
void recur(const float *u, int n, int half, const float *v, float *x, float *state) {
  v128_t one = wasm_f32x4_splat(1.0f);
  for (int backward = 0; backward < 2; backward++) {
    const float *forget = v + backward * 2 * half, *output = forget + half;
    for (int j = 0; j < half; j += 4) wasm_v128_store(state + j, wasm_f32x4_splat(0.0f));
    for (int k = 0; k < n; k++) {
      int i = backward ? n - 1 - k : k;
      const float *gates = u + (intptr_t)i * 6 * half + backward * 3 * half;
      float *out = x + (intptr_t)i * 2 * half + backward * half;
      for (int j = 0; j < half; j += 4) {
        v128_t last = wasm_v128_load(state + j);
        v128_t f = sigmoid4(wasm_f32x4_add(wasm_v128_load(gates + half + j), wasm_f32x4_mul(wasm_v128_load(forget + j), last)));
        v128_t o = sigmoid4(wasm_f32x4_add(wasm_v128_load(gates + 2 * half + j), wasm_f32x4_mul(wasm_v128_load(output + j), last)));
        v128_t c = wasm_f32x4_add(wasm_f32x4_mul(f, last), wasm_f32x4_mul(wasm_f32x4_sub(one, f), wasm_v128_load(gates + j)));
        wasm_v128_store(state + j, c);
        wasm_v128_store(out + j, wasm_f32x4_add(wasm_v128_load(out + j), wasm_f32x4_mul(o, c)));
      }
    }
  }
}

/* scores[n][n + 1]: query rows against key rows, the first key that of the root. */
EXPORT(pair_scores)
void pair_scores(const float *query, int query_step, int n, const float *root, const float *key, int key_step, int depth, float *scores) {
  for (int i = 0; i < n; i++, query += query_step)
    for (int h = 0; h <= n; h++) {
      const float *other = h == 0 ? root : key + (intptr_t)(h - 1) * key_step;
      v128_t even = wasm_f32x4_splat(0.0f), odd = even;
      for (int j = 0; j < depth; j += 8) {
        even = wasm_f32x4_add(even, wasm_f32x4_mul(wasm_v128_load(query + j), wasm_v128_load(other + j)));
        odd = wasm_f32x4_add(odd, wasm_f32x4_mul(wasm_v128_load(query + j + 4), wasm_v128_load(other + j + 4)));
      }
      *scores++ = sum4(wasm_f32x4_add(even, odd));
    }
}

/* Class of how far the head stands from its dependent, and on which side, as near_class of training/neural/model.h. */
enum { NEAR = 16 };
static inline int near_class(int distance) {
  int far = distance < 0 ? -distance : distance;
  int step = far < 5 ? far - 1 : far < 7 ? 4 : far < 11 ? 5 : far < 19 ? 6 : 7;
  return distance < 0 ? step : 8 + step;
}
/* Adds to scores[n][n + 1], but for the root, the products of the query rows with the row of near[16][depth] of their class. */
EXPORT(add_distances)
void add_distances(const float *query, int query_step, int n, const float *near, int depth, float *scores) {
  for (int i = 0; i < n; i++, query += query_step, scores += n + 1) {
    float row[NEAR];
    for (int c = 0; c < NEAR; c++) {
      v128_t sum = wasm_f32x4_splat(0.0f);
      for (int j = 0; j < depth; j += 4)
        sum = wasm_f32x4_add(sum, wasm_f32x4_mul(wasm_v128_load(query + j), wasm_v128_load(near + c * depth + j)));
      row[c] = sum4(sum);
    }
    for (int h = 0; h < n; h++)
      if (h != i) scores[h + 1] += row[near_class(h - i)];
  }
}

/* Integer input of the label layer for one word: [dep · head, dep, head], times `scale`. */
EXPORT(join)
void join(const float *dep, const float *head, int width, float scale, int16_t *out) {
  v128_t by = wasm_f32x4_splat(scale);
  for (int j = 0; j < width; j += 8) {
    v128_t d0 = wasm_f32x4_mul(wasm_v128_load(dep + j), by), d1 = wasm_f32x4_mul(wasm_v128_load(dep + j + 4), by);
    v128_t h0 = wasm_v128_load(head + j), h1 = wasm_v128_load(head + j + 4);
    wasm_v128_store(out + j, quantised(wasm_f32x4_mul(d0, h0), wasm_f32x4_mul(d1, h1)));
    wasm_v128_store(out + width + j, quantised(d0, d1));
    wasm_v128_store(out + 2 * width + j, quantised(wasm_f32x4_mul(h0, by), wasm_f32x4_mul(h1, by)));
  }
}

/* Index of the largest of `count` scores, one a row. */
EXPORT(best_of)
void best_of(const float *x, int step, int n, int count, uint8_t *out) {
  for (int i = 0; i < n; i++, x += step) {
    int best = 0;
    for (int j = 1; j < count; j++)
      if (x[j] > x[best]) best = j;
    out[i] = best;
  }
}
