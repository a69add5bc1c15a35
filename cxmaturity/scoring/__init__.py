"""From answers to a result, on columns: `score.score` is the way in. Pure: frames and values in, values out."""
