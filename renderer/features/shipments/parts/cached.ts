export { cached } from '../../../app/i18n/cached.ts'
