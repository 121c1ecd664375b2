import coat from './samples/coat-with-jewellery.json' with { type: 'json' }
import international from './samples/international-with-customs.json' with { type: 'json' }
import jeans from './samples/jeans-on-demand.json' with { type: 'json' }
import scheduled from './samples/scheduled-from-location.json' with { type: 'json' }

/** Create requests as untidy as they are met in the wild. */
export const samples: Readonly<Record<string, unknown>> = {
  'jeans-on-demand': jeans,
  'coat-with-jewellery': coat,
  'scheduled-from-location': scheduled,
  'international-with-customs': international,
}
