/* Trains the joint model. Arguments are key=value; see `settings`. Built and called by train.ts. */
#include <time.h>
#include "model.h"

static struct {
  char *data, *vectors, *out, *from;
  int epochs, words, seed, check, every;
  float rate, warmup, decay, clip;
} settings = {"corpus.bin", "vectors.bin", "model.bin", NULL, 30, 1000, 1, 0, 1, 2e-3f, 1000, 0.999f, 5};

static double seconds(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + t.tv_nsec * 1e-9;
}

static void read_settings(int count, char **arguments) {
  for (int i = 1; i < count; i++) {
    char *key = arguments[i], *value = strchr(key, '=');
    if (!value) fprintf(stderr, "not key=value: %s\n", key), exit(2);
    *value++ = 0;
#define TEXT(name) else if (!strcmp(key, #name)) settings.name = value;
#define WHOLE(name, field) else if (!strcmp(key, #name)) field = atoi(value);
#define REAL(name, field) else if (!strcmp(key, #name)) field = atof(value);
    if (0) {}
    TEXT(data) TEXT(vectors) TEXT(out) TEXT(from)
    WHOLE(epochs, settings.epochs) WHOLE(words, settings.words) WHOLE(seed, settings.seed) WHOLE(check, settings.check)
    WHOLE(every, settings.every) REAL(rate, settings.rate) REAL(warmup, settings.warmup) REAL(decay, settings.decay) REAL(clip, settings.clip)
    WHOLE(width, shape.width) WHOLE(convs, shape.convs) WHOLE(recurrents, shape.recurrents) WHOLE(arc, shape.arc)
    WHOLE(label, shape.label) WHOLE(tag, shape.tag) WHOLE(name, shape.name)
    REAL(drop_input, rates.input) REAL(drop_layer, rates.layer) REAL(drop_head, rates.head) REAL(drop_word, rates.word) REAL(drop_vector, rates.vector) REAL(drop_blank, rates.blank)
    else fprintf(stderr, "unknown setting: %s\n", key), exit(2);
  }
}

/* ---- batches ---- */
/* Place of the feature that tells the shape of a word. */
enum { SHAPE = 6 };

static void batch_add(const Sentence *x, int train) {
  int variant = 0, f = meta.features;
  if (train && x->variants > 1) {
    float r = uniform();
    variant = r < 0.88f ? 0 : r < 0.94f ? 1 : r < 0.98f ? 2 : 3;
  }
  int *ids = batch.ids + batch.words * f;
  memcpy(ids, x->features + (size_t)variant * x->n * f, (size_t)x->n * f * sizeof(int));
  if (train)
    for (int i = 0; i < x->n; i++) {
      int *word = ids + i * f;
      if (uniform() < rates.blank) {
        int looks = word[SHAPE];
        memset(word, 0, f * sizeof(int));
        word[SHAPE] = looks;
      }
      if (uniform() < rates.vector) word[0] = 0;
      float frequency = word_counts[word[1]];
      if (word[1] > 1 && uniform() < rates.word / (rates.word + frequency)) word[1] = 1;
      if (word[1] <= 1) word[1] = word[0] != 0;
    }
  batch.of[batch.sentences] = x;
  batch.words += x->n;
  batch.starts[++batch.sentences] = batch.words;
}
static void batch_clear(void) { batch.words = batch.sentences = 0; }

/* ---- Adam (Kingma and Ba 2015), with a running average of the weights used for evaluation ---- */
static long step_count;
static void update(float rate, float scale) {
  double square = 0;
  for (int p = 0; p < param_count; p++) {
    Param *x = &params[p];
    for (int r = 0; r < x->rows; r++)
      if (!x->table || x->touched[r])
        for (int j = 0; j < x->cols; j++) square += (double)x->g[(size_t)r * x->cols + j] * x->g[(size_t)r * x->cols + j];
  }
  float norm = sqrt(square) * scale;
  if (norm > settings.clip) scale *= settings.clip / norm;
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

/* ---- scores on the development parts: best head of each word on its own, so a little below those of a tree decoder ---- */
static int types_at(const int *tags, int i, int n, int *end) {
  int type = tags[i] % 2 == 1 ? tags[i] / 2 + 1 : 0;
  *end = i + 1;
  while (type && *end < n && tags[*end] == tags[i] + 1) ++*end;
  return type;
}
static void evaluate(void) {
  static float scores[LONGEST * (LONGEST + 1)];
  static int heads[MAX_WORDS], tags[LONGEST], gold[LONGEST];
  for (int c = 0; c < meta.corpora; c++) {
    long words = 0, upos = 0, xpos = 0, uas = 0, las = 0, found = 0, right = 0, known = 0;
    for (int next = 0; next < meta.sentences;) {
      batch_clear();
      for (; next < meta.sentences && batch.words + corpus[next].n <= MAX_WORDS - 10 && batch.sentences < MAX_SENTENCES - 1; next++)
        if (corpus[next].corpus == c && corpus[next].part == 1) batch_add(&corpus[next], 0);
      if (!batch.words) continue;
      encode(0), score_tags(), score_names(), prepare_arcs();
      for (int s = 0; s < batch.sentences; s++) {
        int n = batch.of[s]->n, first = batch.starts[s];
        score_arcs(s, scores);
        for (int i = 0; i < n; i++) {
          int best = 0;
          for (int h = 1; h <= n; h++)
            if (scores[(size_t)i * (n + 1) + h] > scores[(size_t)i * (n + 1) + best]) best = h;
          heads[first + i] = best;
        }
      }
      score_labels(heads);
      for (int s = 0; s < batch.sentences; s++) {
        const Sentence *x = batch.of[s];
        int n = x->n, first = batch.starts[s], width = meta.xpos + meta.upos;
        for (int i = 0; i < n && x->heads; i++) {
          const float *row = tag_scores + (size_t)(first + i) * width, *label = label_scores + (size_t)(first + i) * meta.deprels;
          int best[3] = {0};
          for (int t = 0; t < meta.xpos; t++) if (row[t] > row[best[0]]) best[0] = t;
          for (int t = 0; t < meta.upos; t++) if (row[meta.xpos + t] > row[meta.xpos + best[1]]) best[1] = t;
          for (int t = 0; t < meta.deprels; t++) if (label[t] > label[best[2]]) best[2] = t;
          words++;
          xpos += best[0] == x->xpos[i];
          upos += best[1] == x->upos[i];
          uas += heads[first + i] == x->heads[i];
          las += heads[first + i] == x->heads[i] && best[2] == x->deprels[i];
        }
        if (!x->names) continue;
        crf_best(name_scores + (size_t)first * TAGS, n, tags);
        for (int i = 0; i < n; i++) gold[i] = x->names[i] & 1 ? 0 : __builtin_ctz(x->names[i]);
        for (int i = 0; i < n; i++) {
          int end, gold_end, type = types_at(tags, i, n, &end), gold_type = types_at(gold, i, n, &gold_end);
          if (type > 3) type = 0;
          if (gold_type > 3) gold_type = 0;
          found += type > 0;
          known += gold_type > 0;
          right += type > 0 && type == gold_type && end == gold_end;
        }
      }
    }
    if (words) printf("  corpus %d: upos %.2f xpos %.2f uas %.2f las %.2f", c, 100.0 * upos / words, 100.0 * xpos / words, 100.0 * uas / words, 100.0 * las / words);
    else if (known) printf("  corpus %d:", c);
    if (known) printf(" names %.2f (p %.1f r %.1f)", 200.0 * right / (found + known), 100.0 * right / (found + 1e-9), 100.0 * right / known);
    if (words || known) printf("\n");
  }
  fflush(stdout);
}

static void save(const char *path) {
  FILE *file = fopen(path, "wb");
  if (!file) perror(path), exit(1);
  for (int p = 0; p < param_count; p++) {
    Param *x = &params[p];
    fprintf(file, "%s %d %d\n", x->name, x->rows, x->cols);
    for (int r = 0; r < x->rows; r++) {
      /* A row of a look-up table that no sentence ever used says nothing. */
      int used = !x->table || settings.from;
      for (int j = 0; j < x->cols; j++) used |= x->v[(size_t)r * x->cols + j] != 0;
      if (!used) memset(x->w + (size_t)r * x->cols, 0, x->cols * sizeof(float));
    }
    fwrite(x->w, sizeof(float), (size_t)x->rows * x->cols, file);
  }
  fclose(file);
}

/* Starts from saved weights, or from the mean of several files (names with commas between); changes `paths`. Rows that the
 * saved model lacks, those of new features, start as they are. */
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
      if (!x || x->cols != cols || x->rows < rows) fprintf(stderr, "does not fit: %s\n", name), exit(1);
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

/* ---- gradients against central differences along the gradient itself, one parameter at a time ---- */
static double total_loss(void) {
  Losses l = learn(0);
  return l.xpos + l.upos + l.arc + l.label + l.name;
}
static void check_gradients(void) {
  for (int s = 0; s < meta.sentences && batch.sentences < 12; s += meta.sentences / 40 + 1)
    if (corpus[s].n < 40) batch_add(&corpus[s], 0);
  total_loss();
  float *gradients[MAX_PARAMS];
  for (int p = 0; p < param_count; p++) {
    size_t bytes = (size_t)params[p].rows * params[p].cols * sizeof(float);
    memcpy(gradients[p] = malloc(bytes), params[p].g, bytes);
  }
  for (int p = 0; p < param_count; p++) {
    Param *x = &params[p];
    size_t size = (size_t)x->rows * x->cols;
    double norm = 0, loss[2];
    for (size_t i = 0; i < size; i++) norm += (double)gradients[p][i] * gradients[p][i];
    norm = sqrt(norm);
    double reach = 3e-2 / (norm + 1e-6);
    float *kept = malloc(size * sizeof(float));
    memcpy(kept, x->w, size * sizeof(float));
    for (int side = 0; side < 2; side++) {
      for (size_t i = 0; i < size; i++) x->w[i] = kept[i] + (side ? -1 : 1) * reach * gradients[p][i] / (norm + 1e-12);
      loss[side] = total_loss();
    }
    memcpy(x->w, kept, size * sizeof(float));
    double slope = (loss[0] - loss[1]) / (2 * reach);
    printf("%-18s gradient %10.4f slope %10.4f ratio %.4f\n", x->name, norm, slope, slope / (norm + 1e-12));
    free(kept);
  }
}

int main(int count, char **arguments) {
  read_settings(count, arguments);
  load_corpus(settings.data, settings.vectors);
  for (int i = 0; i < settings.seed; i++) next_random();
  rng_state ^= (uint64_t)settings.seed * 0x9E3779B97F4A7C15ull;
  build_model();
  if (settings.from) load(settings.from);
  if (settings.epochs == 0) return save(settings.out), 0;
  if (settings.check) return check_gradients(), 0;
  int *order = malloc(meta.sentences * sizeof(int)), train = 0;
  long words = 0;
  for (int s = 0; s < meta.sentences; s++)
    if (corpus[s].part == 0) {
      order[train++] = s;
      words += corpus[s].n / (!corpus[s].heads && corpus[s].name_weight < 0.5f ? 2 : 1);
    }
  long steps = words / settings.words * settings.epochs, batches = 0;
  printf("%d sentences, %ld words, about %ld steps\n", train, words, steps);
  double start = seconds();
  for (int epoch = 1; epoch <= settings.epochs; epoch++) {
    for (int i = train - 1; i > 0; i--) {
      int j = next_random() % (i + 1), t = order[i];
      order[i] = order[j], order[j] = t;
    }
    Losses sum = {0};
    batch_clear();
    for (int i = 0; i < train; i++) {
      /* Corpora that say little are seen every other time. */
      const Sentence *x = &corpus[order[i]];
      if (!x->heads && x->name_weight < 0.5f && i + 1 < train && (order[i] + epoch) % 2) continue;
      batch_add(x, 1);
      if (batch.words < settings.words && i + 1 < train) continue;
      float scale = 1.0f / batch.words;
      Losses l = learn(1);
      sum.xpos += l.xpos, sum.upos += l.upos, sum.arc += l.arc, sum.label += l.label, sum.name += l.name;
      float progress = (float)batches / steps;
      float rate = settings.rate * fminf(1, (batches + 1) / settings.warmup) * (progress < 1 ? 0.5f * (1 + cosf(3.14159265f * progress)) : 0) + 1e-6f;
      update(rate, scale);
      batches++;
      if (batches % 8 == 0) average_weights(settings.from ? powf(settings.decay, 8) : fminf(powf(settings.decay, 8), (1.0f + batches) / (10 + batches)));
      batch_clear();
    }
    printf("epoch %d (%.0f s): xpos %.4f upos %.4f arc %.4f label %.4f name %.4f\n", epoch, seconds() - start, sum.xpos / words, sum.upos / words, sum.arc / words, sum.label / words, sum.name / words);
    fflush(stdout);
    if (epoch % settings.every == 0 || epoch == settings.epochs) swap_averages(), evaluate(), save(settings.out), swap_averages();
  }
}
