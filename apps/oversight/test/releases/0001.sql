-- Figures of a generation in use, while a process builds the one after the next: generation 4 was given up.
UPDATE projection SET generation = 3, building = 5, building_since = '2019-12-01T01:00:00Z';
INSERT INTO fact (generation, aggregate, id, version, contributions) VALUES (3, 'filing', 'f1', 2, '[]'), (5, 'filing', 'f1', 1, '[]');
INSERT INTO figure_day VALUES (3, '360725', 'filings', '2019-06-03', 4), (5, '360725', 'filings', '2019-06-03', 1);
INSERT INTO figure_month VALUES (3, '360725', 'filings', '2019-06-01', 4);
INSERT INTO presence VALUES (3, '360725', 'entities', 'e1', '{}');
INSERT INTO duration VALUES (3, '360725', 30, '2019-06-03', 2);
