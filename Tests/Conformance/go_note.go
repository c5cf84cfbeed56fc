// Reads, in the folder it is started in, what check-go-note made with acta; says “ok” or why not.
package main

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func need(holds bool, why string, about ...interface{}) {
	if !holds {
		fmt.Println("FAILED go-note:", why, fmt.Sprint(about...))
		os.Exit(1)
	}
}

func read(name string) string {
	data, err := os.ReadFile(name)
	need(err == nil, name, err)
	return string(data)
}

// open verifies a checkpoint, and gives its size and root.
func open(text string, verifier note.Verifier) (int64, tlog.Hash, *note.Note) {
	opened, err := note.Open([]byte(text), note.VerifierList(verifier))
	need(err == nil, "a checkpoint is not opened:", err)
	lines := strings.Split(opened.Text, "\n")
	need(len(lines) == 4 && lines[0] == "proof.example/series", "it is no checkpoint:", opened.Text)
	size, err := strconv.ParseInt(lines[1], 10, 64)
	need(err == nil, "its size:", err)
	return size, hash(lines[2]), opened
}

func hash(text string) tlog.Hash {
	data, err := base64.StdEncoding.DecodeString(text)
	need(err == nil && len(data) == tlog.HashSize, "it is no hash:", text)
	var hash tlog.Hash
	copy(hash[:], data)
	return hash
}

func hashes(lines []string) []tlog.Hash {
	var list []tlog.Hash
	for _, line := range lines {
		list = append(list, hash(line))
	}
	return list
}

func main() {
	key := strings.TrimSpace(read("office.vkey"))
	verifier, err := note.NewVerifier(key)
	need(err == nil, "the verifier key:", err)
	oldSize, oldRoot, _ := open(read("first.checkpoint"), verifier)
	size, root, opened := open(read("second.cosigned"), verifier)
	need(len(opened.Sigs) == 1 && len(opened.UnverifiedSigs) == 1, "the cosignature is not passed over")

	request := strings.SplitN(read("second.request"), "\n\n", 2)
	lines := strings.Split(request[0], "\n")
	need(lines[0] == fmt.Sprintf("old %d", oldSize), "the request begins elsewhere:", lines[0])
	err = tlog.CheckTree(tlog.TreeProof(hashes(lines[1:])), size, root, oldSize, oldRoot)
	need(err == nil, "the proof of consistency:", err)

	proof := strings.SplitN(read("entry.tlog-proof"), "\n\n", 2)
	lines = strings.Split(proof[0], "\n")
	line, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(lines[1], "extra "))
	need(err == nil, "the line of the entry:", err)
	index, err := strconv.ParseInt(strings.TrimPrefix(lines[2], "index "), 10, 64)
	need(err == nil, "the index:", err)
	size, root, _ = open(proof[1], verifier)
	list := tlog.RecordProof(hashes(lines[3:]))
	need(tlog.CheckRecord(list, size, root, index, tlog.RecordHash(line)) == nil, "the proof of the entry")
	need(tlog.CheckRecord(list, size, root, index+1, tlog.RecordHash(line)) != nil, "the proof is of its neighbour, too")

	// The secret key is in Go's form, too, and makes the same signature.
	signer, err := note.NewSigner(strings.TrimSpace(read("office.key")))
	need(err == nil, "the secret key:", err)
	signed, err := note.Sign(&note.Note{Text: opened.Text}, signer)
	need(err == nil && bytes.Equal(signed, []byte(read("second.checkpoint"))), "Go signs otherwise:", string(signed))
	fmt.Printf("ok go-note: checkpoints of %d and %d entries, their consistency, and entry %d\n", oldSize, size, index+1)
}
