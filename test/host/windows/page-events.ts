import type { RenderProcessGoneDetails } from 'electron'
import type { HostEvent } from '../refuse.ts'

type Place = { readonly url: string; readonly isSameDocument: boolean; readonly isMainFrame: boolean }
/** Said once more behind the event, and the numbers of a process and of a frame, which there are none of here. */
type Navigating = [
  details: HostEvent & Place,
  url: string,
  isInPlace: boolean,
  isMainFrame: boolean,
  frameProcessId: number,
  frameRoutingId: number,
]

/** What each event of a page gives to its listeners. */
export type PageEventArguments = {
  'did-start-navigation': Navigating
  'did-navigate': [event: HostEvent, url: string, httpResponseCode: number, httpStatusText: string]
  'did-navigate-in-page': [
    event: HostEvent,
    url: string,
    isMainFrame: boolean,
    frameProcessId: number,
    frameRoutingId: number,
  ]
  'did-finish-load': []
  'did-fail-load': [
    event: HostEvent,
    errorCode: number,
    errorDescription: string,
    validatedURL: string,
    isMainFrame: boolean,
    frameProcessId: number,
    frameRoutingId: number,
  ]
  'dom-ready': []
  'will-navigate': Navigating
  'will-frame-navigate': [details: HostEvent & Place]
  'will-redirect': Navigating
  // Never happens: there are no webviews here.
  'will-attach-webview': [event: HostEvent, webPreferences: object, params: object]
  'render-process-gone': [event: HostEvent, details: RenderProcessGoneDetails]
  destroyed: []
}

export const PAGE_EVENTS = [
  'did-start-navigation',
  'did-navigate',
  'did-navigate-in-page',
  'did-finish-load',
  'did-fail-load',
  'dom-ready',
  'will-navigate',
  'will-frame-navigate',
  'will-redirect',
  'will-attach-webview',
  'render-process-gone',
  'destroyed',
] as const
