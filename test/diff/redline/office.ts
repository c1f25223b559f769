import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { makeTemporaryFolder } from '../../temporary-folder.ts';

const run = promisify(execFile);
const program = (process.env.PATH ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'soffice'))
  .find((path) => existsSync(path));

/** Whether an office program is here that accepts and rejects tracked changes. */
export const hasOffice = program !== undefined;

/** Texts of a Word document with all its changes accepted, and with all rejected. */
export interface OfficeSides {
  accepted: string;
  rejected: string;
}

const macro = `
Sub Settle(folder As String, count As Integer)
  Dim names(1) As String
  names(0) = "Accept" : names(1) = "Reject"
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  Dim filter(1) As New com.sun.star.beans.PropertyValue
  filter(0).Name = "FilterName" : filter(0).Value = "Text (encoded)"
  filter(1).Name = "FilterOptions" : filter(1).Value = "UTF8,LF,,,"
  Dim none()
  For at = 0 To count - 1
    For side = 0 To 1
      document = StarDesktop.loadComponentFromURL(folder & "/" & at & ".docx", "_blank", 0, hidden())
      dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
      dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:" & names(side) & "AllTrackedChanges", "", 0, none())
      document.storeToURL(folder & "/" & at & "-" & names(side) & ".txt", filter())
      document.close(True)
    Next side
  Next at
End Sub
`;

/** Opens Word documents in the office program, and accepts and rejects all changes of each. */
export async function settleChanges(documents: readonly Uint8Array[]): Promise<OfficeSides[]> {
  if (program === undefined) throw new Error('There is no office program.');
  const folder = makeTemporaryFolder();
  const url = pathToFileURL(folder).href;
  const own = [`-env:UserInstallation=${url}/profile`, '--headless', '--norestore'];
  // The program makes its own library when it first starts.
  await run(program, [...own, '--terminate_after_init']);
  const basic = join(folder, 'profile', 'user', 'basic', 'Standard');
  await mkdir(basic, { recursive: true });
  const escaped = macro.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
  const library = 'http://openoffice.org/2000/library';
  await Promise.all([
    writeFile(
      join(basic, 'Changes.xba'),
      `${head}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Changes" script:language="StarBasic">${escaped}</script:module>`,
    ),
    writeFile(
      join(basic, 'script.xlb'),
      `${head}<library:library xmlns:library="${library}" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Changes"/></library:library>`,
    ),
    writeFile(
      join(basic, '..', 'script.xlc'),
      `${head}<library:libraries xmlns:library="${library}" xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" library:link="false"/></library:libraries>`,
    ),
    ...documents.map((bytes, at) => writeFile(join(folder, `${at}.docx`), bytes)),
  ]);
  await run(program, [...own, `macro:///Standard.Changes.Settle("${url}",${documents.length})`]);
  const read = (at: number, side: string) => readFile(join(folder, `${at}-${side}.txt`), 'utf8');
  return await Promise.all(
    documents.map(async (_, at) => ({
      accepted: await read(at, 'Accept'),
      rejected: await read(at, 'Reject'),
    })),
  );
}
