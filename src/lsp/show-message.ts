import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver/node';

/** Shows a person a message that asks nothing, so that it cannot fail where an editor answers no questions. */
export function showMessage(connection: Connection, type: 'error' | 'warning', message: string): void {
  void connection.sendNotification(ShowMessageNotification.type, {
    type: type === 'error' ? MessageType.Error : MessageType.Warning,
    message,
  });
}
