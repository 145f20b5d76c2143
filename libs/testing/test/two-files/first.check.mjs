import { check } from './check.mjs';

check();
