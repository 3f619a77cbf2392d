"""The same kind of features with scikit-learn: TF-IDF of words and pairs of words, logistic regression, a score for each text."""

import json
import sys
import time

import sklearn
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

rows = [json.loads(line) for line in open(sys.argv[1], encoding="utf8")]
texts = [f"{row['title']}. {row['text']}" for row in rows]
labels = [len(row["text"]) % 7 == 0 for row in rows]
start = time.perf_counter()
matrix = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True).fit_transform(texts)
vectorised = time.perf_counter()
model = LogisticRegression(C=4, max_iter=100).fit(matrix, labels)
fitted = time.perf_counter()
model.predict_proba(matrix)
done = time.perf_counter()
parts = {"vectorise": vectorised - start, "fit": fitted - vectorised, "score": done - fitted}
print(json.dumps({"version": sklearn.__version__, "seconds": done - start, "parts": parts}))
