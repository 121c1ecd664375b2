export { useCountryChoices } from '../../../../app/i18n/use-country-choices.ts'
