export {
  countryName,
  formatDimensions,
  formatExactly,
  formatMoney,
  formatPercent,
  formatRange,
  formatWeight,
  type Money,
  type Weight,
} from '../../../app/i18n/format.ts'
