/* Trains the network of tags and trees. Arguments are key=value; see `settings`. Built and called by train.ts. */
#include <time.h>
#include "model.h"
#include "optimiser.h"
#include "teachers.h"

static struct {
  char *data, *vectors, *out, *from, *teachers;
  int epochs, words, seed, check, every;
  float rate, warmup, decay, clip;
  float trust;
} settings = {"corpus.bin", "vectors.bin", "model.bin", NULL, NULL, 30, 1000, 1, 0, 1, 2e-3f, 1000, 0.999f, 5, 0.5f};

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
    TEXT(data) TEXT(vectors) TEXT(out) TEXT(from) TEXT(teachers)
    WHOLE(epochs, settings.epochs) WHOLE(words, settings.words) WHOLE(seed, settings.seed) WHOLE(check, settings.check)
    WHOLE(every, settings.every) REAL(trust, settings.trust) REAL(rate, settings.rate) REAL(warmup, settings.warmup) REAL(decay, settings.decay) REAL(clip, settings.clip)
    WHOLE(width, shape.width) WHOLE(convs, shape.convs) WHOLE(recurrents, shape.recurrents) WHOLE(arc, shape.arc)
    WHOLE(label, shape.label) WHOLE(tag, shape.tag)
    REAL(drop_input, rates.input) REAL(drop_layer, rates.layer) REAL(drop_head, rates.head) REAL(drop_word, rates.word) REAL(drop_vector, rates.vector) REAL(drop_blank, rates.blank)
    else fprintf(stderr, "unknown setting: %s\n", key), exit(2);
  }
}

/* ---- scores on the development parts: best head of each word on its own, so a little below those of a tree decoder ---- */
static void evaluate(void) {
  static float scores[LONGEST * (LONGEST + 1)];
  static int heads[MAX_WORDS];
  for (int c = 0; c < meta.corpora; c++) {
    long words = 0, upos = 0, xpos = 0, uas = 0, las = 0;
    for (int next = 0; next < meta.sentences;) {
      batch_clear();
      for (; next < meta.sentences && batch.words + corpus[next].n <= MAX_WORDS - 10 && batch.sentences < MAX_SENTENCES - 1; next++)
        if (corpus[next].corpus == c && corpus[next].part == 1) batch_add(&corpus[next], 0);
      if (!batch.words) continue;
      encode(0), score_tags(), prepare_arcs();
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
      }
    }
    if (words) printf("  corpus %d: upos %.2f xpos %.2f uas %.2f las %.2f\n", c, 100.0 * upos / words, 100.0 * xpos / words, 100.0 * uas / words, 100.0 * las / words);
  }
  fflush(stdout);
}

/* ---- gradients against central differences along the gradient itself, one parameter at a time ---- */
static double total_loss(void) {
  Losses l = learn(0);
  return l.xpos + l.upos + l.arc + l.label;
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
  uint64_t first_state = rng_state;
  build_model();
  if (settings.teachers) {
    ask_teachers(settings.teachers, settings.trust);
    rng_state = first_state, param_count = 0, build_model();
  }
  if (settings.from) load(settings.from);
  if (settings.epochs == 0) return save(settings.out), 0;
  if (settings.check) return check_gradients(), 0;
  int *order = malloc(meta.sentences * sizeof(int)), train = 0;
  long words = 0;
  for (int s = 0; s < meta.sentences; s++)
    if (corpus[s].part == 0 && corpus[s].heads) order[train++] = s, words += corpus[s].n;
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
      batch_add(&corpus[order[i]], 1);
      if (batch.words < settings.words && i + 1 < train) continue;
      float scale = 1.0f / batch.words;
      Losses l = learn(1);
      sum.xpos += l.xpos, sum.upos += l.upos, sum.arc += l.arc, sum.label += l.label;
      float progress = (float)batches / steps;
      float rate = settings.rate * fminf(1, (batches + 1) / settings.warmup) * (progress < 1 ? 0.5f * (1 + cosf(3.14159265f * progress)) : 0) + 1e-6f;
      update(rate, scale, settings.clip);
      batches++;
      if (batches % 8 == 0) average_weights(settings.from ? powf(settings.decay, 8) : fminf(powf(settings.decay, 8), (1.0f + batches) / (10 + batches)));
      batch_clear();
    }
    printf("epoch %d (%.0f s): xpos %.4f upos %.4f arc %.4f label %.4f\n", epoch, seconds() - start, sum.xpos / words, sum.upos / words, sum.arc / words, sum.label / words);
    fflush(stdout);
    if (epoch % settings.every == 0 || epoch == settings.epochs) swap_averages(), evaluate(), save(settings.out), swap_averages();
  }
}
