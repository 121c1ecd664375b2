/** How the command line is used. */
export const usage = `Shipdesk without a window.

  desk [--data DIR] call PROCEDURE [JSON|-]   one call; prints the answer as JSON
  desk [--data DIR] lines                     one call for each line of standard input:
                                              {"id": …, "procedure": …, "input": …}
                                              Both with --no-files: the calls can name no file of this computer
  desk [--data DIR] export [--format F] [--out FILE] [JSON]
                                              shipments as csv, xlsx, jsonl, json or pdf; JSON says how
  desk [--data DIR] import FILE [JSON]        shipments from csv, xlsx, json or jsonl; JSON says how
  desk [--data DIR] print REFERENCE… [--out FOLDER | --printer NAME] [--document TYPE] [--format pdf|zpl] [--reason TEXT]
                                              labels, or another document, as files or out of a printer
  desk [--data DIR] backup [--out FILE.shipdesk]
                                              copies the desk as it is now; with --out, also into one file to take away
  desk [--data DIR] restore                   lists the backups
  desk [--data DIR] restore NAME|FILE.shipdesk [--yes]
                                              says what going back would lose; with --yes, goes back
  desk procedures                             every procedure and its kind
  desk [--data DIR] seed --rows N [--seed S]  fills the desk with made-up shipments
  desk [--data DIR] operators                 who may work here
  desk [--data DIR] operators reset-pin NAME  takes off a PIN that was forgotten
  desk [--data DIR] verify [--head 1234:8f3a…]
                                              checks the database, every shipment and document and the audit trail;
                                              with an end of the trail that was written down
  desk [--data DIR] salvage [--yes]           of a damaged desk: reads all that can be read into a new one
  desk [--data DIR] begin-anew                where the records are lost: puts aside what is left
  desk --version                              the program's version

--actor NAME names the integration that calls, imports, exports or prints; the history shows it as such.
DIR is the data folder; without it SHIPDESK_DATA, or the same folder as the program with a window.
Exit code: 0 done, 1 refused, not verified or not possible, 2 not understood.
`
