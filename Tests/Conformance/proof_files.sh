# Read by check-verify-proof, check-go-note and check-aics-tlog: a journal, keys, checkpoints, a cosignature and a proof.

# make_proof_files FOLDER: what the two offices of a small series make; HOME is the folder, so that its cache is there.
make_proof_files() {
  local folder=$1 number
  cd "$folder" || return 1
  export HOME=$folder
  unset XDG_CACHE_HOME ACTA_JOURNAL ACTA_CHECKPOINT_KEY ACTA_PASSPHRASE_FILE
  acta init Journal --origin proof.example/series --language en >/dev/null
  acta key new office.key >office.vkey
  acta key new witness.key --cosigner --name lao.example >witness.vkey
  for number in 1 2 3; do acta state register "s$number" --name "State $number" >/dev/null; done
  acta checkpoint --key office.key --output first.checkpoint --for-cosigner first.request >/dev/null
  acta cosign first.request --key witness.key --trust office.vkey >first.cosigned
  printf 'Minutes of the 3rd sitting\n' >paper.txt
  acta document attach minutes --title Minutes --file paper.txt >/dev/null
  for number in 4 5 6; do acta state register "s$number" --name "State $number" >/dev/null; done
  acta checkpoint --key office.key --output second.checkpoint --for-cosigner second.request --since 4 >/dev/null
  acta cosign second.request --key witness.key --trust office.vkey >second.cosigned
  acta checkpoint --add second.cosigned >/dev/null
  acta prove 3 --output entry.tlog-proof >/dev/null
  acta prove --file paper.txt --output paper.tlog-proof >/dev/null
  [ -s paper.tlog-proof ] && [ -s entry.tlog-proof ]
}
