import { ReviewList } from './review-list.tsx';

export { MeasuresPage } from './measures-page.tsx';
export const reviews = { name: 'reviews', list: ReviewList };
