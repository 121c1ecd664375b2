import { getDocument, GlobalWorkerOptions, VerbosityLevel } from 'pdfjs-dist'

/** The worker, and the characters, fonts and decoders that PDFs rely on; the build lays them beside this page. */
const DATA = new URL('./pdf/', document.baseURI).href
/** Pixels of one picture in a document: more than an A3 page at 600 dots per inch. A larger one stays blank. */
const MOST_PIXELS = 80_000_000
const MOST_CANVAS_BYTES = 4 * MOST_PIXELS

GlobalWorkerOptions.workerSrc = `${DATA}build/pdf.worker.min.mjs`

/** Reads a PDF in a thread of its own. @throws when it cannot be read, or needs a password */
export const openPdf = (bytes: Uint8Array) =>
  getDocument({
    data: bytes,
    cMapUrl: `${DATA}cmaps/`,
    standardFontDataUrl: `${DATA}standard_fonts/`,
    wasmUrl: `${DATA}wasm/`,
    // The policy allows none; every decoder is there as a plain script, too.
    useWasm: false,
    useWorkerFetch: true,
    enableXfa: false,
    stopAtErrors: false,
    disableWorkerRendering: true,
    maxImageSize: MOST_PIXELS,
    canvasMaxAreaInBytes: MOST_CANVAS_BYTES,
    verbosity: VerbosityLevel.ERRORS,
  }).promise
