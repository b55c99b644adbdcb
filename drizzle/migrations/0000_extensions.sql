-- Trigrams find names in spite of typing errors.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
