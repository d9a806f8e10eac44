/* What both trainers do: read their settings, shuffle, step, and check their gradients. */
#ifndef TRAINER_H
#define TRAINER_H
#include <time.h>
#include "encoder.h"
#include "optimiser.h"

static struct {
  char *data, *vectors, *out;
  int epochs, words, seed, check, every;
  float rate, warmup, decay, clip;
} settings = {.words = 1000, .every = 1, .rate = 2e-3f, .decay = 0.999f, .clip = 5};

typedef struct { const char *key; enum { TEXT, WHOLE, REAL } kind; void *value; } Setting;
static const Setting shared_settings[] = {
  {"data", TEXT, &settings.data}, {"vectors", TEXT, &settings.vectors}, {"out", TEXT, &settings.out},
  {"epochs", WHOLE, &settings.epochs}, {"words", WHOLE, &settings.words}, {"seed", WHOLE, &settings.seed},
  {"check", WHOLE, &settings.check}, {"every", WHOLE, &settings.every},
  {"rate", REAL, &settings.rate}, {"warmup", REAL, &settings.warmup}, {"decay", REAL, &settings.decay}, {"clip", REAL, &settings.clip},
  {"width", WHOLE, &shape.width}, {"convs", WHOLE, &shape.convs}, {"recurrents", WHOLE, &shape.recurrents},
  {"drop_input", REAL, &rates.input}, {"drop_layer", REAL, &rates.layer}, {"drop_head", REAL, &rates.head}, {"drop_word", REAL, &rates.word},
  {"drop_vector", REAL, &rates.vector}, {"drop_blank", REAL, &rates.blank}, {"drop_known", REAL, &rates.known}, {0},
};

/* Takes `value` if the list knows `key`. Lists end with an empty row. */
static int take_setting(const Setting *list, const char *key, char *value) {
  for (; list->key; list++) {
    if (strcmp(list->key, key)) continue;
    if (list->kind == TEXT) *(char **)list->value = value;
    if (list->kind == WHOLE) *(int *)list->value = atoi(value);
    if (list->kind == REAL) *(float *)list->value = atof(value);
    return 1;
  }
  return 0;
}
/* Reads arguments of the form key=value; `own` are the settings of this network alone. */
static void read_settings(int count, char **arguments, const Setting *own) {
  for (int i = 1; i < count; i++) {
    char *key = arguments[i], *value = strchr(key, '=');
    if (!value) fprintf(stderr, "not key=value: %s\n", key), exit(2);
    *value++ = 0;
    if (!take_setting(shared_settings, key, value) && !take_setting(own, key, value)) fprintf(stderr, "unknown setting: %s\n", key), exit(2);
  }
}
static void start_random(void) {
  for (int i = 0; i < settings.seed; i++) next_random();
  rng_state ^= (uint64_t)settings.seed * 0x9E3779B97F4A7C15ull;
}

static double seconds(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + t.tv_nsec * 1e-9;
}

static void shuffle(int *order, int n) {
  for (int i = n - 1; i > 0; i--) {
    int j = next_random() % (i + 1), t = order[i];
    order[i] = order[j], order[j] = t;
  }
}

/* The `done`-th step of about `steps`: the rate rises to its height, then falls as a cosine; every eighth moves the average of
 * the weights, which starts quickly unless `trained`. */
static void step(long done, long steps, int trained) {
  float progress = (float)done / steps;
  float rate = settings.rate * fminf(1, (done + 1) / settings.warmup) * (progress < 1 ? 0.5f * (1 + cosf(3.14159265f * progress)) : 0) + 1e-6f;
  update(rate, 1.0f / batch.words, settings.clip);
  if (++done % 8 == 0) average_weights(trained ? powf(settings.decay, 8) : fminf(powf(settings.decay, 8), (1.0f + done) / (10 + done)));
}

/* Prints gradients against central differences along the gradient itself, one parameter at a time. `loss` goes forward and
 * back over the batch without dropout. */
static void check_gradients(double (*loss)(void)) {
  for (int s = 0; s < meta.sentences && batch.sentences < 12; s += meta.sentences / 40 + 1)
    if (corpus[s].n < 40) batch_add(&corpus[s], 0);
  loss();
  float *gradients[MAX_PARAMS];
  for (int p = 0; p < param_count; p++) {
    size_t bytes = (size_t)params[p].rows * params[p].cols * sizeof(float);
    memcpy(gradients[p] = malloc(bytes), params[p].g, bytes);
  }
  for (int p = 0; p < param_count; p++) {
    Param *x = &params[p];
    size_t size = (size_t)x->rows * x->cols;
    double norm = 0, sides[2];
    for (size_t i = 0; i < size; i++) norm += (double)gradients[p][i] * gradients[p][i];
    norm = sqrt(norm);
    double reach = 3e-2 / (norm + 1e-6);
    float *kept = malloc(size * sizeof(float));
    memcpy(kept, x->w, size * sizeof(float));
    for (int side = 0; side < 2; side++) {
      for (size_t i = 0; i < size; i++) x->w[i] = kept[i] + (side ? -1 : 1) * reach * gradients[p][i] / (norm + 1e-12);
      sides[side] = loss();
    }
    memcpy(x->w, kept, size * sizeof(float));
    double slope = (sides[0] - sides[1]) / (2 * reach);
    printf("%-18s gradient %10.4f slope %10.4f ratio %.4f\n", x->name, norm, slope, slope / (norm + 1e-12));
    free(kept);
  }
}
#endif
