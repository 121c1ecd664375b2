export { type PathStep, readJsonPath } from '../../../../../shared/json-path.ts'
