import ar from 'i18n-iso-countries/langs/ar.json' with { type: 'json' }
import cs from 'i18n-iso-countries/langs/cs.json' with { type: 'json' }
import da from 'i18n-iso-countries/langs/da.json' with { type: 'json' }
import de from 'i18n-iso-countries/langs/de.json' with { type: 'json' }
import el from 'i18n-iso-countries/langs/el.json' with { type: 'json' }
import en from 'i18n-iso-countries/langs/en.json' with { type: 'json' }
import es from 'i18n-iso-countries/langs/es.json' with { type: 'json' }
import fi from 'i18n-iso-countries/langs/fi.json' with { type: 'json' }
import fr from 'i18n-iso-countries/langs/fr.json' with { type: 'json' }
import he from 'i18n-iso-countries/langs/he.json' with { type: 'json' }
import hu from 'i18n-iso-countries/langs/hu.json' with { type: 'json' }
import it from 'i18n-iso-countries/langs/it.json' with { type: 'json' }
import ja from 'i18n-iso-countries/langs/ja.json' with { type: 'json' }
import ko from 'i18n-iso-countries/langs/ko.json' with { type: 'json' }
import nb from 'i18n-iso-countries/langs/nb.json' with { type: 'json' }
import nl from 'i18n-iso-countries/langs/nl.json' with { type: 'json' }
import pl from 'i18n-iso-countries/langs/pl.json' with { type: 'json' }
import pt from 'i18n-iso-countries/langs/pt.json' with { type: 'json' }
import ro from 'i18n-iso-countries/langs/ro.json' with { type: 'json' }
import ru from 'i18n-iso-countries/langs/ru.json' with { type: 'json' }
import sk from 'i18n-iso-countries/langs/sk.json' with { type: 'json' }
import sv from 'i18n-iso-countries/langs/sv.json' with { type: 'json' }
import tr from 'i18n-iso-countries/langs/tr.json' with { type: 'json' }
import uk from 'i18n-iso-countries/langs/uk.json' with { type: 'json' }
import zh from 'i18n-iso-countries/langs/zh.json' with { type: 'json' }

/** A name of a country, and its code of two letters. */
export type NamedCountry = readonly [name: string, code: string]

type CountryNames = Readonly<Record<string, string | readonly string[]>>

/**
 * Names that CLDR lacks, by the lists of i18n-iso-countries in the languages that orders come in most: second names, and
 * how ISO writes them (`Tschechische Republik`, `États-Unis d'Amérique`).
 */
export const countryNamesByLanguage: readonly NamedCountry[] = [
  ar,
  cs,
  da,
  de,
  el,
  en,
  es,
  fi,
  fr,
  he,
  hu,
  it,
  ja,
  ko,
  nb,
  nl,
  pl,
  pt,
  ro,
  ru,
  sk,
  sv,
  tr,
  uk,
  zh,
].flatMap(({ countries }: { readonly countries: CountryNames }) =>
  Object.entries(countries).flatMap(([code, names]) =>
    [names].flat().map((name): NamedCountry => [name, code]),
  ),
)
