export { localeOf } from '../../../app/i18n/locale.ts'
