const BUILT_HOST = 'shipdesk'

/**
 * Where documents are previewed, for a program whose page is there: at another host, so that the browser keeps the
 * two apart like strangers. The development server has both pages below one folder.
 */
export const previewAddressFor = (page: string): string => {
  const [, scheme = '', host = ''] = /^([a-z][a-z\d+.-]*:\/\/)([^/?#]*)/iu.exec(page) ?? []
  const [first, ...others] = host.split('.')
  return first === BUILT_HOST
    ? `${scheme}${['preview', ...others].join('.')}/index.html`
    : `${scheme}preview.${host}/preview/index.html`
}
