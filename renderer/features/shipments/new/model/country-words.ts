export { examplePostcode, postcodeNameOf, regionNameOf } from '../../../../app/i18n/country-words.ts'
