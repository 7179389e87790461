// Starts `preflint lsp`; all else is the server's.
'use strict';

const vscode = require('vscode');
const { LanguageClient } = require('vscode-languageclient/node');

/** @type {LanguageClient | undefined} */
let client;

function start() {
  const settings = vscode.workspace.getConfiguration('preflint');
  client = new LanguageClient(
    'preflint',
    'preflint',
    { command: settings.get('path', 'preflint'), args: ['lsp', ...settings.get('arguments', [])] },
    {
      documentSelector: ['terraform', 'opentofu', 'yaml', 'json'].map((language) => ({ scheme: 'file', language })),
      initializationOptions: settings,
      synchronize: { configurationSection: 'preflint' },
    }
  );
  return client.start();
}

async function stop() {
  const running = client;
  client = undefined;
  await running?.stop();
}

async function restart() {
  await stop();
  await start();
}

exports.activate = (context) => {
  context.subscriptions.push(
    vscode.commands.registerCommand('preflint.restart', restart),
    vscode.workspace.onDidChangeConfiguration((event) => {
      const isStarted = ['preflint.path', 'preflint.arguments'].some((name) => event.affectsConfiguration(name));
      return isStarted ? restart() : undefined;
    })
  );
  return start();
};

exports.deactivate = stop;
