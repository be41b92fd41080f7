# xpterms: TAB completion for PowerShell 7.

Register-ArgumentCompleter -Native -CommandName xpterms -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $words = @()
    foreach ($element in $commandAst.CommandElements | Select-Object -Skip 1) {
        if ($element.Extent.StartOffset -lt $cursorPosition) {
            $words += if ($null -ne $element.Value) { $element.Value } else { $element.Extent.Text }
        }
    }
    if ($wordToComplete -eq '') { $words += '' }

    $encoding = [Console]::OutputEncoding
    [Console]::OutputEncoding = [Text.UTF8Encoding]::new()
    try {
        $reply = @(xpterms --complete powershell ([Console]::WindowWidth) @words 2>$null)
    } finally {
        [Console]::OutputEncoding = $encoding
    }
    $reply | Select-Object -Skip 1 | ForEach-Object {
        $value, $label, $note = $_ -split "`t", 3
        [Management.Automation.CompletionResult]::new($value, $label, 'ParameterValue', $note)
    }
}
