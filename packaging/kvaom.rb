# Homebrew on Linux: brew install --formula ./kvaom.rb
class Kvaom < Formula
  desc "Language for the plans of municipalities, and what-if questions to them"
  homepage "@RELEASES@"
  url "@RELEASES@/v@VERSION@/@NAME@.tar.xz"
  sha256 "@SHA256@"
  license "MIT"

  depends_on arch: :x86_64
  depends_on :linux

  def install
    bin.install "bin/kvaom"
    man1.install "share/man/man1/kvaom.1"
    bash_completion.install "share/bash-completion/completions/kvaom"
    zsh_completion.install "share/zsh/site-functions/_kvaom"
    fish_completion.install "share/fish/vendor_completions.d/kvaom.fish"
    doc.install Dir["share/doc/kvaom/*"]
  end

  test do
    assert_equal "2", shell_output("#{bin}/kvaom eval '1 + 1'").strip
  end
end
