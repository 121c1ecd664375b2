export { useFormat, useLocale } from '../../../app/i18n/use-format.ts'
