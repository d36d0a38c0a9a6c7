export { aBlock, aCourse, aLearner, key } from './a-course.ts';
