/* Adam (Kingma and Ba 2015) over all parameters, a running average of the weights, and files of weights. */
#ifndef OPTIMISER_H
#define OPTIMISER_H
#include "tensor.h"

static long step_count;
/* One step along the gradients times `scale`, no longer than `clip`; clears the gradients. Rows of tables move only when touched. */
static void update(float rate, float scale, float clip) {
  double square = 0;
  for (int p = 0; p < param_count; p++) {
    Param *x = &params[p];
    for (int r = 0; r < x->rows; r++)
      if (!x->table || x->touched[r])
        for (int j = 0; j < x->cols; j++) square += (double)x->g[(size_t)r * x->cols + j] * x->g[(size_t)r * x->cols + j];
  }
  float norm = sqrt(square) * scale;
  if (norm > clip) scale *= clip / norm;
  step_count++;
  const float b1 = 0.9f, b2 = 0.98f;
  float c1 = 1 - powf(b1, step_count), c2 = 1 - powf(b2, step_count);
  for (int p = 0; p < param_count; p++) {
    Param *x = &params[p];
    for (int r = 0; r < x->rows; r++) {
      if (x->table && !x->touched[r]) continue;
      size_t at = (size_t)r * x->cols;
      float *w = x->w + at, *g = x->g + at, *m = x->m + at, *v = x->v + at;
      for (int j = 0; j < x->cols; j++) {
        float grad = g[j] * scale;
        m[j] = b1 * m[j] + (1 - b1) * grad;
        v[j] = b2 * v[j] + (1 - b2) * grad * grad;
        w[j] -= rate * (m[j] / c1) / (sqrtf(v[j] / c2) + 1e-8f);
        g[j] = 0;
      }
      x->touched[r] = 0;
    }
  }
}
static void average_weights(float decay) {
  for (int p = 0; p < param_count; p++) {
    size_t size = (size_t)params[p].rows * params[p].cols;
    float *average = params[p].average, *w = params[p].w;
    for (size_t i = 0; i < size; i++) average[i] += (1 - decay) * (w[i] - average[i]);
  }
}
static void swap_averages(void) {
  for (int p = 0; p < param_count; p++) {
    float *w = params[p].w;
    params[p].w = params[p].average;
    params[p].average = w;
  }
}

/* For each parameter a line `name rows columns`, then its floats. Rows of look-up tables that no sentence ever used are zero. */
static void save(const char *path) {
  FILE *file = fopen(path, "wb");
  if (!file) perror(path), exit(1);
  for (int p = 0; p < param_count; p++) {
    Param *x = &params[p];
    fprintf(file, "%s %d %d\n", x->name, x->rows, x->cols);
    for (int r = 0; r < x->rows; r++) {
      int used = !x->table;
      for (int j = 0; j < x->cols; j++) used |= x->v[(size_t)r * x->cols + j] != 0;
      if (!used) memset(x->w + (size_t)r * x->cols, 0, x->cols * sizeof(float));
    }
    fwrite(x->w, sizeof(float), (size_t)x->rows * x->cols, file);
  }
  fclose(file);
}

/* Starts from saved weights, or from the mean of several files (names with commas between); changes `paths`. */
static void load(char *paths) {
  int files = 1;
  for (const char *c = paths; *c; c++) files += *c == ',';
  for (char *path = strtok(paths, ","); path; path = strtok(NULL, ",")) {
    FILE *file = fopen(path, "rb");
    if (!file) perror(path), exit(1);
    int first = path == paths, rows, cols;
    char name[64];
    while (fscanf(file, "%63s %d %d", name, &rows, &cols) == 3) {
      fgetc(file);
      Param *x = NULL;
      for (int p = 0; p < param_count; p++)
        if (!strcmp(params[p].name, name)) x = &params[p];
      if (!x || x->cols != cols || x->rows != rows) fprintf(stderr, "does not fit: %s\n", name), exit(1);
      size_t size = (size_t)rows * cols;
      float *values = zeros(size);
      if (fread(values, sizeof(float), size, file) != size) perror(path), exit(1);
      for (size_t i = 0; i < size; i++) x->w[i] = (first ? 0 : x->w[i]) + values[i] / files;
      free(values);
    }
    fclose(file);
  }
  for (int p = 0; p < param_count; p++) memcpy(params[p].average, params[p].w, (size_t)params[p].rows * params[p].cols * sizeof(float));
}
#endif
