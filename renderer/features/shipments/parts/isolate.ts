export { isolate, isolateDigits } from '../../../app/i18n/isolate.ts'
